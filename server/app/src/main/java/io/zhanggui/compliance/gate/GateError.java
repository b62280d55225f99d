package io.zhanggui.compliance.gate;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of gates, {@code COMPLIANCE-6700} to {@code COMPLIANCE-6749}. */
public enum GateError implements HttpError {
    NO_SUCH_PUBLICATION(404, "COMPLIANCE-6701", "没有这个上架对象", "there is no such publication"),
    NO_SUCH_CHECKLIST(404, "COMPLIANCE-6702", "没有“{0}”这份检查单", "there is no checklist \"{0}\""),
    NO_SUCH_RUN(404, "COMPLIANCE-6703", "没有这次检查", "there is no such run of a checklist"),
    NO_SUCH_CERTIFICATE(404, "COMPLIANCE-6704", "没有这份证书", "there is no such certificate"),
    NO_SUCH_EVIDENCE(404, "COMPLIANCE-6705", "没有这份凭证", "there is no such evidence"),
    NO_SUCH_LICENCE(404, "COMPLIANCE-6706", "没有这份资质", "there is no such licence"),
    NO_SUCH_POLICY(404, "COMPLIANCE-6707", "没有这条价格政策", "there is no such price policy"),
    NOT_OPEN(409, "COMPLIANCE-6708", "还不能发布，有 {0} 处没有满足", "it cannot be published yet: {0} conditions are not kept"),
    NOT_SIGNED(409, "COMPLIANCE-6709", "还不能签署，有 {0} 处没有完成", "it cannot be signed yet: {0} things are missing"),
    SIGNED(409, "COMPLIANCE-6710", "已经签署，不能再改；要重新检查请新开一次", "it is signed and cannot be changed; begin another run"),
    AD_REFUSED(409, "COMPLIANCE-6711", "这段文案不能提交，有 {0} 处问题", "this text cannot be asked for: {0} faults"),
    BAD_TEXT(400, "COMPLIANCE-6712", "“{0}”要有 1 到 {1} 个字", "\"{0}\" has 1 to {1} characters"),
    BAD_CHOICE(400, "COMPLIANCE-6713", "“{0}”没有“{1}”这个选项", "\"{0}\" has no choice \"{1}\""),
    BAD_SUM(400, "COMPLIANCE-6714", "“{0}”要写成金额，例如 129.00", "\"{0}\" is a sum such as 129.00"),
    BAD_CHECKLIST(400, "COMPLIANCE-6715", "检查单有问题：{0}", "the checklist has faults: {0}"),
    BAD_POINT(400, "COMPLIANCE-6716", "这份检查单没有第 {0} 项", "this checklist has no point {0}"),
    NO_REASON(400, "COMPLIANCE-6717", "第 {0} 项不通过或不适用，要写明原因", "point {0} failed or does not apply: say why"),
    BAD_LINK(400, "COMPLIANCE-6718", "链接要以 https:// 开头", "a link begins with https://"),
    BAD_FILE(
            400,
            "COMPLIANCE-6719",
            "“{0}”不能作凭证：只收 PDF、PNG、JPG、WEBP、xlsx、docx，并且内容与格式一致",
            "\"{0}\" cannot be kept as evidence: PDF, PNG, JPEG, WEBP, xlsx and docx only, and what it says it is"),
    FILE_TOO_LARGE(400, "COMPLIANCE-6720", "“{0}”超过 {1} MB", "\"{0}\" is larger than {1} MB"),
    BAD_DAYS(400, "COMPLIANCE-6721", "到期日不能早于签发日", "it cannot expire before it was issued"),
    NO_OWN_NAME(403, "COMPLIANCE-6722", "签署要用自己的账号登录", "sign in your own name: log in with an account of your own"),
    MERCHANT(403, "COMPLIANCE-6723", "商家账号只能查看", "a merchant's account can only look"),
    NO_COLUMN(400, "COMPLIANCE-6724", "表里没有“{0}”这一列；有：{1}", "the table has no column \"{0}\"; it has: {1}"),
    NO_ROWS(400, "COMPLIANCE-6725", "表里没有可用的行", "the table has no usable row"),
    EMPTY_POLICY(
            400,
            "COMPLIANCE-6726",
            "至少写一项：最低价、标价、各渠道同价、最大折扣或活动窗口",
            "say at least one of: floor, list price, same everywhere, largest discount, windows"),
    NEEDS_LIST(
            400,
            "COMPLIANCE-6727",
            "写了最大折扣或活动窗口就要写标价",
            "a largest discount or a window needs the list price it is reckoned from"),
    TOO_MANY(
            400,
            "COMPLIANCE-6728",
            "一次最多 {0} 个，这次有 {1} 个：一个也没有办，分几次来",
            "at most {0} at once, and these are {1}: none was done, come in several turns"),
    BAD_WINDOW(
            400,
            "COMPLIANCE-6729",
            "活动窗口要写开始和结束两天，结束不早于开始",
            "a campaign window has a first and a last day, the last not before the first"),
    NOBODY_CAN_KEEP(
            400,
            "COMPLIANCE-6730",
            "最低价 {0} 元高于能卖的最高价 {1} 元，没有价格能满足：改低最低价，或改高标价",
            "no price keeps it: the floor of {0} yuan is above {1} yuan, the most that may be asked; lower the one or raise the other"),
    LIST_EXISTS(
            409,
            "COMPLIANCE-6731",
            "“{0}”已有一份，{1} 项；这张表有 {2} 项。没有替换：确认替换，或换一个名称",
            "there is a list \"{0}\" of {1} points; this table has {2}. Nothing was replaced: confirm it, or take another name");

    private final HttpFault fault;

    GateError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
