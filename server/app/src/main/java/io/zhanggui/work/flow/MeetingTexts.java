package io.zhanggui.work.flow;

import io.zhanggui.shared.Failure;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.MeetingDraft;
import io.zhanggui.work.WorkError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Checks what people write of a meeting. */
final class MeetingTexts {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_POINT = 500;
    private static final int MOST_PARTS = 50;
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration BACK = Duration.ofDays(366);
    private static final Duration AHEAD = Duration.ofDays(3 * 366);

    private MeetingTexts() {}

    static MeetingDraft checked(MeetingDraft draft, Clock clock) {
        checkTime(draft, clock.instant());
        checkCount("agenda", draft.agenda());
        checkCount("participants", draft.participants());
        checkCount("papers", draft.papers());
        return new MeetingDraft(
                draft.shop(),
                Texts.checked("title", draft.title(), LONGEST_TITLE),
                draft.start(),
                draft.length(),
                Texts.optional("place", draft.place(), LONGEST_TITLE),
                draft.agenda().stream()
                        .filter(point -> !point.isBlank())
                        .map(point -> Texts.checked("agenda", point.replaceAll("\\R", " "), LONGEST_POINT))
                        .toList(),
                draft.participants().stream().map(MeetingTexts::checked).toList(),
                draft.papers().stream().map(MeetingTexts::checked).toList(),
                draft.subject(),
                Texts.page(draft.page()),
                draft.onceKey());
    }

    private static void checkTime(MeetingDraft draft, Instant now) {
        boolean near =
                !draft.start().isBefore(now.minus(BACK)) && !draft.start().isAfter(now.plus(AHEAD));
        if (!near || draft.length().compareTo(SHORTEST) < 0 || draft.length().compareTo(LONGEST) > 0) {
            throw new Failure(WorkError.BAD_MEETING_TIME);
        }
    }

    static void checkCount(String field, List<?> parts) {
        if (parts.size() > MOST_PARTS) {
            throw new Failure(WorkError.TOO_MANY, field, MOST_PARTS);
        }
    }

    private static Meeting.Participant checked(Meeting.Participant one) {
        return one.user() != null
                ? Meeting.Participant.of(one.user())
                : Meeting.Participant.named(Texts.checked("participant", one.name(), LONGEST_NAME));
    }

    private static Meeting.Paper checked(Meeting.Paper paper) {
        String link = Texts.optional("link", paper.link(), LONGEST_POINT);
        if (!link.isEmpty() && !link.startsWith("https://")) {
            link = ours(link);
        }
        return new Meeting.Paper(Texts.checked("paper", paper.title(), LONGEST_TITLE), link);
    }

    private static String ours(String link) {
        try {
            return String.valueOf(Texts.page(link));
        } catch (Failure notOurs) {
            throw new Failure(WorkError.BAD_LINK);
        }
    }
}
