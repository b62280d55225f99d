package io.zhanggui.work;

import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be planned.
 *
 * @param start at most a year ago, for what is only written down, and at most three years ahead
 * @param length from 5 minutes to 24 hours
 * @param onceKey names the occasion: a second meeting of it is not planned; null for what people plan
 */
public record MeetingDraft(
        @Nullable ShopId shop,
        String title,
        Instant start,
        Duration length,
        String place,
        List<String> agenda,
        List<Meeting.Participant> participants,
        List<Meeting.Paper> papers,
        @Nullable SubjectRef subject,
        @Nullable String page,
        @Nullable String onceKey) {

    public MeetingDraft {
        agenda = List.copyOf(agenda);
        participants = List.copyOf(participants);
        papers = List.copyOf(papers);
    }

    /** The same at another time, on an occasion of its own. */
    public MeetingDraft at(Instant other, @Nullable String occasion) {
        return new MeetingDraft(
                shop, title, other, length, place, agenda, participants, papers, subject, page, occasion);
    }
}
