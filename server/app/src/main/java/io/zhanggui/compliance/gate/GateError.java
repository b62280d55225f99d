package io.zhanggui.compliance.gate;

import io.zhanggui.shared.ErrorCode;
import io.zhanggui.web.HasStatus;

/** Faults of gates, {@code COMPLIANCE-6850} to {@code COMPLIANCE-6899}. */
public enum GateError implements ErrorCode, HasStatus {
    NO_SUCH_PUBLICATION(404, "COMPLIANCE-6851", "没有这个上架对象", "there is no such publication"),
    NO_SUCH_CHECKLIST(404, "COMPLIANCE-6852", "没有“{0}”这份检查单", "there is no checklist \"{0}\""),
    NO_SUCH_RUN(404, "COMPLIANCE-6853", "没有这次检查", "there is no such run of a checklist"),
    NO_SUCH_CERTIFICATE(404, "COMPLIANCE-6854", "没有这份证书", "there is no such certificate"),
    NO_SUCH_EVIDENCE(404, "COMPLIANCE-6855", "没有这份凭证", "there is no such evidence"),
    NO_SUCH_LICENCE(404, "COMPLIANCE-6856", "没有这份资质", "there is no such licence"),
    NO_SUCH_POLICY(404, "COMPLIANCE-6857", "没有这条价格政策", "there is no such price policy"),
    NOT_OPEN(409, "COMPLIANCE-6858", "还不能发布，有 {0} 处没有满足", "it cannot be published yet: {0} conditions are not kept"),
    NOT_SIGNED(409, "COMPLIANCE-6859", "还不能签署，有 {0} 处没有完成", "it cannot be signed yet: {0} things are missing"),
    SIGNED(409, "COMPLIANCE-6860", "已经签署，不能再改；要重新检查请新开一次", "it is signed and cannot be changed; begin another run"),
    AD_REFUSED(409, "COMPLIANCE-6861", "这段文案不能提交，有 {0} 处问题", "this text cannot be asked for: {0} faults"),
    BAD_TEXT(400, "COMPLIANCE-6862", "“{0}”要有 1 到 {1} 个字", "\"{0}\" has 1 to {1} characters"),
    BAD_CHOICE(400, "COMPLIANCE-6863", "“{0}”没有“{1}”这个选项", "\"{0}\" has no choice \"{1}\""),
    BAD_SUM(400, "COMPLIANCE-6864", "“{0}”要写成金额，例如 129.00", "\"{0}\" is a sum such as 129.00"),
    BAD_CHECKLIST(400, "COMPLIANCE-6865", "检查单有问题：{0}", "the checklist has faults: {0}"),
    BAD_POINT(400, "COMPLIANCE-6866", "这份检查单没有第 {0} 项", "this checklist has no point {0}"),
    NO_REASON(400, "COMPLIANCE-6867", "第 {0} 项不通过或不适用，要写明原因", "point {0} failed or does not apply: say why"),
    BAD_LINK(400, "COMPLIANCE-6868", "链接要以 https:// 开头", "a link begins with https://"),
    BAD_FILE(
            400,
            "COMPLIANCE-6869",
            "“{0}”不能作凭证：只收 PDF、PNG、JPG、WEBP、xlsx、docx，并且内容与格式一致",
            "\"{0}\" cannot be kept as evidence: PDF, PNG, JPEG, WEBP, xlsx and docx only, and what it says it is"),
    FILE_TOO_LARGE(400, "COMPLIANCE-6870", "“{0}”超过 {1} MB", "\"{0}\" is larger than {1} MB"),
    BAD_DAYS(400, "COMPLIANCE-6871", "到期日不能早于签发日", "it cannot expire before it was issued"),
    NO_OWN_NAME(403, "COMPLIANCE-6872", "签署要用自己的账号登录", "sign in your own name: log in with an account of your own"),
    MERCHANT(403, "COMPLIANCE-6873", "商家账号只能查看", "a merchant's account can only look"),
    NO_COLUMN(400, "COMPLIANCE-6874", "表里没有“{0}”这一列；有：{1}", "the table has no column \"{0}\"; it has: {1}"),
    NO_ROWS(400, "COMPLIANCE-6875", "表里没有可用的行", "the table has no usable row"),
    EMPTY_POLICY(
            400,
            "COMPLIANCE-6876",
            "至少写一项：最低价、标价、各渠道同价、最大折扣或活动窗口",
            "say at least one of: floor, list price, same everywhere, largest discount, windows"),
    NEEDS_LIST(
            400,
            "COMPLIANCE-6877",
            "写了最大折扣或活动窗口就要写标价",
            "a largest discount or a window needs the list price it is reckoned from");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    GateError(int status, String code, String zh, String en) {
        this.status = status;
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return switch (status) {
            case 409 -> Kind.CONFLICT;
            case 403 -> Kind.DENIED;
            default -> Kind.USER;
        };
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public int status() {
        return status;
    }
}
