import { Meter } from '../parts/meter.js';
import type { OverviewSeeResponse } from '../service/index.js';
import { useCampaign } from '../place/campaign.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** «212 из 240»: whose availability is known, which places are filled, which duties are confirmed, who knows of their changes. */
export function Meters({ overview: { availability, published, duties, letters } }: { readonly overview: OverviewSeeResponse }) {
  const say = useWords(words);
  const { moment } = useFormats();
  const { timeZone } = useCampaign();
  const { asked, answered, invited, deadlineAt } = availability;
  const total = (key: 'places' | 'filled' | 'flaggedPlaces' | 'flaggedFilled') =>
    published.reduce((sum, roster) => sum + roster[key], 0);
  const [newest] = published;
  const confirmed = duties.coming - duties.unanswered - duties.declined;
  const untold = letters.unseenBy + letters.unsent;
  return (
    <>
      <Meter title={say.availability} value={answered} of={asked} figure={say.of(answered, asked)} to="/letters">
        {deadlineAt === null
          ? say.availabilityHint(invited)
          : `${say.availabilityHint(invited)} ${say.deadline(moment(deadlineAt, timeZone))}`}
      </Meter>
      <Meter
        title={say.coverage}
        value={total('filled')}
        of={total('places')}
        figure={say.of(total('filled'), total('places'))}
        to="/rosters"
      >
        {newest === undefined ? say.noRoster : say.version(newest.name, newest.number, moment(newest.publishedAt, timeZone))}
      </Meter>
      <Meter
        title={say.flagged}
        value={total('flaggedFilled')}
        of={total('flaggedPlaces')}
        figure={say.of(total('flaggedFilled'), total('flaggedPlaces'))}
        to="/board"
      >
        {say.flaggedHint}
      </Meter>
      <Meter
        title={say.confirmed}
        value={confirmed}
        of={duties.coming}
        figure={duties.coming === 0 ? '–' : say.of(confirmed, duties.coming)}
        to="/board"
      >
        {duties.coming === 0 ? say.noneComing : say.declinedToo(duties.declined)}
      </Meter>
      <Meter
        title={say.told}
        value={letters.concerned - untold}
        of={letters.concerned}
        figure={letters.concerned === 0 ? '–' : say.of(letters.concerned - untold, letters.concerned)}
        to="/publish"
      >
        {letters.concerned === 0 ? say.nothingToTell : say.untold(letters.unseenBy, letters.unsent)}
      </Meter>
    </>
  );
}
