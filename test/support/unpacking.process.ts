import chromium from '@sparticuz/chromium';

// No test draws in three dimensions: what the browser needs for that stays packed.
chromium.setGraphicsMode = false;
await chromium.executablePath();
