package io.zhanggui.notify.channel;

import io.zhanggui.notify.Importance;
import io.zhanggui.notify.NoticeId;
import java.time.Instant;

/**
 * What goes out of the program, in Chinese.
 *
 * @param page where in the program it is dealt with: a whole address, or a path where the house's own is not known; empty for
 *     people outside
 * @param at when it happened
 */
public record Message(NoticeId id, Importance importance, String title, String text, String page, Instant at) {

    /** The first line: who speaks, how much it matters, what about. Robots may ask for the house's name as a key word. */
    String headline() {
        return "【掌柜】" + (importance == Importance.HIGH ? "［高］" : "") + title;
    }

    /** A path alone opens nothing in a group, so it is not written. */
    private String where() {
        return page.startsWith("/") ? "登录掌柜，在“通知”里打开" : "在掌柜打开：" + page;
    }

    /** The same with another page. */
    public Message at(String address) {
        return new Message(id, importance, title, text, address, at);
    }

    /** Everything in plain lines; the number at the end tells a message that came twice. */
    String lines() {
        String where = page.isEmpty() ? "" : "\n" + where();
        return headline() + "\n" + text + where + "\n编号 " + id.citation();
    }
}
