import ICAL from 'ical.js';

/** How another program reads a calendar file. */
export function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents('valarm');
    return {
      uid: event.uid,
      title: event.summary,
      text: event.description,
      start: event.startDate.toString(),
      minutes: event.duration.toSeconds() / 60,
      isFloating: event.startDate.zone === ICAL.Timezone.localTimezone,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      isPrivate: component.getFirstPropertyValue('class') === 'PRIVATE',
      alarms: alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      /** The first occurrences, at most `most`. */
      occurrences: (most: number): readonly string[] => {
        const iterator = event.iterator();
        const found: string[] = [];
        for (let next = iterator.next(); next && found.length < most; next = iterator.next()) {
          found.push(next.toString());
        }
        return found;
      },
    };
  });
}
