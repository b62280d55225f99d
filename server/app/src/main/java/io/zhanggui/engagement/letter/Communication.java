package io.zhanggui.engagement.letter;

import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.Rhythm;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The communication calendar of a client (rows F173–F175): what it hears by when, and who speaks with whom.
 *
 * @param lines one for each occasion
 * @param contacts who of ours speaks with whom of theirs
 */
public record Communication(List<Line> lines, List<Contact> contacts) {

    /** Our own proposal: the source names the rhythm, not the hour. */
    public static final Communication USUAL = new Communication(
            List.of(
                    new Line(Occasion.DAILY, true, 1, LocalTime.of(10, 0), OnDayOff.KEEP),
                    new Line(Occasion.WEEKLY, true, 1, LocalTime.of(18, 0), OnDayOff.WORKDAY_AFTER),
                    new Line(Occasion.MONTHLY, true, 5, LocalTime.of(18, 0), OnDayOff.WORKDAY_AFTER),
                    new Line(Occasion.VISIT, true, 76, LocalTime.of(18, 0), OnDayOff.WORKDAY_BEFORE),
                    new Line(Occasion.SATISFACTION, true, 25, LocalTime.of(18, 0), OnDayOff.WORKDAY_AFTER)),
            List.of(
                    new Contact(LetterLevel.STRATEGY, null, "", "品牌增长、投入产出", Rhythm.MONTHLY, "当面或视频"),
                    new Contact(LetterLevel.EXECUTION, null, "", "活动效果、进度与问题", Rhythm.WEEKLY, "电话或视频"),
                    new Contact(LetterLevel.OPERATION, null, "", "操作、素材与数据", Rhythm.DAILY, "微信群")));

    public Communication {
        lines = List.copyOf(lines);
        contacts = List.copyOf(contacts);
    }

    /**
     * When something is due.
     *
     * @param dueDay counted from 1: of a report after its period, of all else within it
     * @param dueTime Beijing time
     * @param dayOff what becomes of it where that day is not worked
     */
    public record Line(Occasion occasion, boolean active, int dueDay, LocalTime dueTime, OnDayOff dayOff) {}

    /**
     * Who speaks with whom.
     *
     * @param ours the number of a person of the agency; null while nobody is named
     * @param theirs a name of the client; may be empty
     */
    public record Contact(
            LetterLevel level, @Nullable Long ours, String theirs, String topic, Rhythm every, String how) {}
}
