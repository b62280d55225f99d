package io.zhanggui.work;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * People who meet, what about, and what came of it.
 *
 * @param shop null where it concerns no single shop
 * @param subject what it is about, in another module
 * @param page where that is dealt with, a path of ours
 * @param series names the series it belongs to; null for a single one
 * @param agenda one point a line
 * @param reason why it was cancelled; empty otherwise
 * @param minutes every version of them, the newest last; empty until it was held
 * @param actions the tasks that came of it
 */
public record Meeting(
        MeetingId id,
        AgencyId agency,
        @Nullable ShopId shop,
        @Nullable SubjectRef subject,
        @Nullable String page,
        @Nullable Long series,
        String title,
        Instant start,
        Instant end,
        String place,
        List<String> agenda,
        List<Participant> participants,
        List<Paper> papers,
        State state,
        String reason,
        UserId createdBy,
        List<Minutes> minutes,
        List<Task> actions) {

    /** What points at a meeting. */
    public static final String SUBJECT = "meeting";

    public Meeting {
        agenda = List.copyOf(agenda);
        participants = List.copyOf(participants);
        papers = List.copyOf(papers);
        minutes = List.copyOf(minutes);
        actions = List.copyOf(actions);
    }

    /** Where it stands. */
    public enum State {
        PLANNED,
        HELD,
        CANCELLED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who takes part.
     *
     * @param user null for people without an account
     * @param name of those; empty where there is an account
     * @param absent whether they were missing when it was held
     */
    public record Participant(@Nullable UserId user, String name, boolean absent) {

        public static Participant of(UserId user) {
            return new Participant(user, "", false);
        }

        public static Participant named(String name) {
            return new Participant(null, name, false);
        }
    }

    /**
     * What is read before or laid on the table.
     *
     * @param link a path of ours or an https address; empty for paper
     */
    public record Paper(String title, String link) {}

    /** One version of what was said and decided. */
    public record Minutes(int number, String text, UserId by, Instant at) {}
}
