package io.zhanggui.notify.channel;

import io.zhanggui.notify.Importance;
import io.zhanggui.notify.NoticeId;
import java.time.Instant;

/**
 * What goes out of the program, in Chinese.
 *
 * @param page where in the program it is dealt with; empty for people outside
 * @param at when it happened
 */
public record Message(NoticeId id, Importance importance, String title, String text, String page, Instant at) {

    /** The first line: who speaks, how much it matters, what about. Robots may ask for the house's name as a key word. */
    String headline() {
        return "【掌柜】" + (importance == Importance.HIGH ? "［高］" : "") + title;
    }

    /** Everything in plain lines; the number at the end tells a message that came twice. */
    String lines() {
        String where = page.isEmpty() ? "" : "\n在掌柜打开：" + page;
        return headline() + "\n" + text + where + "\n编号 " + id.citation();
    }
}
