package io.zhanggui.notify;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.SubjectRef;
import java.util.Set;

/**
 * A text for people outside.
 *
 * @param onceKey names what is sent; a second one with it is not sent
 * @param kind stable name for programs, such as {@code letter.sent}
 * @param title at most 100 characters
 * @param text at most 6,000 characters
 * @param subject what it is about, by which its deliveries are found again
 * @param channels where it goes, and nowhere else
 */
public record Outgoing(
        AgencyId agency,
        String onceKey,
        String kind,
        String title,
        String text,
        SubjectRef subject,
        Set<Long> channels) {

    /** Some 18,000 bytes: the robots of DingTalk take 20,000. */
    public static final int LONGEST_TEXT = 6_000;

    private static final String CUT = "…（太长，未完）";

    public Outgoing {
        title = title.length() <= Notice.LONGEST_TITLE ? title : title.substring(0, Notice.LONGEST_TITLE - 1) + "…";
        text = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - CUT.length()) + CUT;
        channels = Set.copyOf(channels);
    }
}
