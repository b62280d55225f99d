package io.zhanggui.notify;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of telling people, {@code NOTIFY-2000} to {@code NOTIFY-2099}. */
public enum NotifyError implements HttpError {
    NO_SUCH_NOTICE(404, "NOTIFY-2001", "没有这条通知，或者它不是发给你的", "there is no such notice, or it was not told to you"),
    NO_SUCH_CHANNEL(404, "NOTIFY-2002", "没有这个通知渠道", "there is no such channel"),
    BAD_KIND(
            400, "NOTIFY-2003", "渠道只能是 email、dingtalk、feishu 或 wecom", "a channel is email, dingtalk, feishu or wecom"),
    BAD_NAME(400, "NOTIFY-2004", "渠道名称要有 1 到 {0} 个字", "a channel's name has 1 to {0} characters"),
    NAME_TAKEN(409, "NOTIFY-2005", "已有同名的渠道，换个名称", "a channel of this name exists; choose another"),
    INCOMPLETE(400, "NOTIFY-2006", "缺少“{0}”", "\"{0}\" is missing"),
    BAD_ADDRESS(400, "NOTIFY-2007", "这个地址不能用：{0}", "this address cannot be used: {1}"),
    BAD_MAIL_ADDRESS(400, "NOTIFY-2008", "“{0}”不是邮件地址", "\"{0}\" is no e-mail address"),
    BAD_QUIET_HOURS(400, "NOTIFY-2009", "安静时段要写开始和结束，且不能相同", "quiet hours need a start and an end that differ"),
    TOO_MANY_CHANNELS(409, "NOTIFY-2010", "最多 {0} 个渠道，先删掉不用的", "there are at most {0} channels; remove one first"),
    PLAIN_MAIL(
            400,
            "NOTIFY-2011",
            "不加密的邮件只能发到内网服务器，且要管理员允许访问内网",
            "mail without encryption is only for servers inside the network, where an administrator allows them"),
    NO_MAILER(
            400,
            "NOTIFY-2012",
            "选一个代运营自己的、启用中的邮件渠道来发信；没有就先在设置的通知里建一个",
            "choose an active e-mail channel of the agency's own to carry it; set one up under notifications first"),
    ARRIVED(409, "NOTIFY-2013", "已送达，不再发", "it arrived and is not sent again"),
    ON_ITS_WAY(409, "NOTIFY-2014", "还在发送，等它有结果再说", "it is still on its way; wait for what becomes of it"),
    NO_SUCH_DELIVERY(404, "NOTIFY-2015", "这条通知没有发往这个渠道", "this notice was not sent over this channel");

    private final HttpFault fault;

    NotifyError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
