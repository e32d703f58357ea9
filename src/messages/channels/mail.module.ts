import { Module } from '@nestjs/common';
import { MailPost } from './mail-post.service.js';

@Module({ providers: [MailPost], exports: [MailPost] })
export class MailModule {}
