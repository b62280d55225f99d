package io.zhanggui.work;

import java.util.List;
import java.util.Set;

/**
 * What came of a meeting.
 *
 * @param minutes what was said and decided
 * @param absent the places, from 0, of participants who were missing
 * @param actions each becomes a task
 */
public record HeldMeeting(String minutes, Set<Integer> absent, List<MeetingAction> actions) {

    public HeldMeeting {
        absent = Set.copyOf(absent);
        actions = List.copyOf(actions);
    }
}
