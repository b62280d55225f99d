package io.zhanggui.engagement.letter;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of letters and of what is agreed about them, {@code ENGAGEMENT-9450} to {@code ENGAGEMENT-9549}. */
public enum LetterError implements HttpError {
    NO_SUCH_LETTER(404, "ENGAGEMENT-9450", "没有这封信，或者它没有发给你", "there is no such letter, or it was not sent to you"),
    MISSING(400, "ENGAGEMENT-9451", "缺少“{0}”", "\"{0}\" is missing"),
    TOO_LONG(400, "ENGAGEMENT-9452", "“{0}”最多 {1} 个字", "\"{0}\" has at most {1} characters"),
    NOT_OVER(409, "ENGAGEMENT-9453", "{0} 到 {1} 还没有过完，过完才能起草", "{0} to {1} is not over yet; it is drafted once it is"),
    ALREADY_SENT(
            409,
            "ENGAGEMENT-9454",
            "{0} 已经发出，不能再改或再发：有错就起草一封更正",
            "{0} was sent and cannot be changed or sent again; draft a correction"),
    NOT_SENT(409, "ENGAGEMENT-9455", "{0} 还没有发出，直接改它即可", "{0} was not sent yet; change it instead"),
    CORRECTED(409, "ENGAGEMENT-9456", "{0} 已有更正 {1}", "{0} has the correction {1} already"),
    NOWHERE(
            400,
            "ENGAGEMENT-9457",
            "选一种发出方式：商家入口、客户的群或邮箱，或写下在哪里发给了客户",
            "choose how it is sent: the merchant's entrance, a channel of the client's, or say where it was handed over"),
    NOBODY_READS(
            409,
            "ENGAGEMENT-9458",
            "商家入口里还没有能看“{0}”的人：先在成员里邀请，或用别的方式发出",
            "nobody in the merchant's entrance reads \"{0}\": invite somebody first, or send it otherwise"),
    EMPTY(400, "ENGAGEMENT-9459", "信里没有内容", "the letter says nothing"),
    BAD_CALENDAR(400, "ENGAGEMENT-9460", "沟通日历要写齐五项，各一次", "the calendar has each of the five occasions once"),
    BAD_DUE_DAY(400, "ENGAGEMENT-9461", "“{0}”的截止日要在第 1 到第 {1} 天", "\"{0}\" is due between day 1 and day {1}"),
    TOO_MANY_CONTACTS(400, "ENGAGEMENT-9462", "联系人最多 {0} 行", "there are at most {0} contacts"),
    NOT_OURS(400, "ENGAGEMENT-9463", "联系人的我方要是在职的代运营成员", "our side of a contact is an active person of the agency"),
    NO_CALENDAR(409, "ENGAGEMENT-9464", "这个客户还没有约定沟通日历", "no communication calendar was agreed with this client yet"),
    BAD_SCORES(400, "ENGAGEMENT-9465", "每一项都要打 {0} 到 {1} 分", "every question gets a score from {0} to {1}"),
    ANSWERED(409, "ENGAGEMENT-9466", "{0} 已经答过 {1} 月的", "{0} has answered for month {1} already"),
    NOT_YET(400, "ENGAGEMENT-9467", "这个月还没有到", "that month has not begun"),
    NO_SUCH_WAY(
            409,
            "ENGAGEMENT-9468",
            "选中的发送渠道已删除或停用，重新选一次",
            "a channel that was chosen was removed or switched off; choose again"),
    NOT_FAILED(409, "ENGAGEMENT-9469", "{0} 在这个渠道上没有要重发的", "nothing of {0} is to be sent again on that channel");

    private final HttpFault fault;

    LetterError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
