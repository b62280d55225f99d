package io.zhanggui.work.flow;

import io.zhanggui.identity.Caller;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.MeetingId;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells those who take part in a meeting; who plans it knows. */
@Component
class Invitations {

    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Period.BEIJING);

    private final Notices notices;
    private final Clock clock;

    Invitations(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    static String page(MeetingId id) {
        return "/work/meetings?meeting=" + id.value();
    }

    /** @param count how many of a series, itself among them */
    void planned(Caller caller, Meeting meeting, int count) {
        tell(
                caller,
                meeting,
                "meeting.planned",
                new Bilingual("会议：" + meeting.title(), "Meeting: " + meeting.title()),
                count == 1
                        ? new Bilingual(
                                SAID.format(meeting.start()) + " " + meeting.place() + "，由" + caller.name() + "安排。",
                                SAID.format(meeting.start()) + " " + meeting.place() + ", planned by " + caller.name()
                                        + ".")
                        : new Bilingual(
                                "共 " + count + " 次，第一次 " + SAID.format(meeting.start()) + " " + meeting.place() + "，由"
                                        + caller.name() + "安排。",
                                count + " meetings, the first " + SAID.format(meeting.start()) + " " + meeting.place()
                                        + ", planned by " + caller.name() + "."));
    }

    void moved(Caller caller, Meeting meeting) {
        String start = SAID.format(meeting.start());
        tell(
                caller,
                meeting,
                "meeting.moved",
                new Bilingual("会议改期：" + meeting.title(), "Moved: " + meeting.title()),
                new Bilingual("改到 " + start + "。", "It now starts " + start + "."));
    }

    /** @param count how many of a series, itself among them */
    void cancelled(Caller caller, Meeting meeting, int count, String reason) {
        String start = SAID.format(meeting.start());
        tell(
                caller,
                meeting,
                "meeting.cancelled",
                new Bilingual("会议取消：" + meeting.title(), "Cancelled: " + meeting.title()),
                count == 1
                        ? new Bilingual(start + " 的会议取消：" + reason, "That of " + start + " is off: " + reason)
                        : new Bilingual(
                                start + " 起的 " + count + " 次会议取消：" + reason,
                                count + " meetings from " + start + " on are off: " + reason));
    }

    private void tell(Caller caller, Meeting meeting, String kind, Bilingual title, Bilingual text) {
        Set<UserId> people = meeting.participants().stream()
                .map(Meeting.Participant::user)
                .filter(Objects::nonNull)
                .filter(user -> !user.equals(caller.user()))
                .collect(Collectors.toUnmodifiableSet());
        if (people.isEmpty()) {
            return;
        }
        notices.publish(new Notice(
                caller.agency(),
                kind + ":" + meeting.id().value() + ":" + clock.millis(),
                kind,
                kind.equals("meeting.planned") ? Importance.LOW : Importance.MEDIUM,
                title,
                text,
                page(meeting.id()),
                new SubjectRef(Meeting.SUBJECT, Long.toString(meeting.id().value())),
                Set.of(),
                people));
    }
}
