package io.zhanggui.compliance.appeal;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of penalties and appeals, {@code COMPLIANCE-6800} to {@code COMPLIANCE-6849}. */
public enum AppealError implements HttpError {
    NO_SUCH_PENALTY(404, "COMPLIANCE-6801", "没有这个处罚案例", "there is no such penalty"),
    NO_SUCH_APPEAL(404, "COMPLIANCE-6802", "没有这个申诉", "there is no such appeal"),
    NO_SUCH_PROPOSAL(404, "COMPLIANCE-6803", "没有这条建议", "there is no such proposal"),
    MISSING(400, "COMPLIANCE-6804", "缺少“{0}”", "\"{0}\" is missing"),
    TOO_LONG(400, "COMPLIANCE-6805", "“{0}”最多 {1} 个字", "\"{0}\" has at most {1} characters"),
    BAD_DATE(
            400,
            "COMPLIANCE-6806",
            "处罚通知不能早于违规日期，也不能在将来",
            "a notice is no earlier than the violation and not in the future"),
    BAD_SUM(400, "COMPLIANCE-6807", "扣分和罚款不能是负数", "points and fines are not negative"),
    NO_SUCH_CLASS(400, "COMPLIANCE-6808", "没有违规类“{0}”", "there is no class \"{0}\""),
    NO_SUCH_RULE(400, "COMPLIANCE-6809", "规则“{0}”不属于违规类“{1}”", "the rule \"{0}\" is none of the class \"{1}\""),
    DECIDED(409, "COMPLIANCE-6810", "这条建议已有决定", "this proposal is decided"),
    OPEN_APPEAL(409, "COMPLIANCE-6811", "这个处罚已有进行中的申诉", "an appeal against this penalty is under way"),
    WON(409, "COMPLIANCE-6812", "申诉已成功，不用再提", "the appeal was won; there is no need for another"),
    NOT_DRAFT(409, "COMPLIANCE-6813", "申诉已提交，材料不能再改", "the appeal was sent and cannot be changed"),
    NOT_SENT(409, "COMPLIANCE-6814", "先提交申诉，再记结果", "an appeal has a result once it was sent"),
    WINDOW_OVER(409, "COMPLIANCE-6815", "平台的申诉期限已过", "the platform's time for appeals is over"),
    NO_SUCH_EVIDENCE(404, "COMPLIANCE-6816", "没有这份证据", "there is no such piece of evidence"),
    NO_SUCH_KIND(400, "COMPLIANCE-6817", "清单里没有“{0}”这种证据", "the checklist holds no evidence \"{0}\""),
    BAD_FILE(
            400,
            "COMPLIANCE-6818",
            "只收图片、PDF、Word、Excel、文本和压缩包，这个文件的内容不是",
            "pictures, PDF, Word, Excel, text and archives are taken; this file is none of them by its content"),
    FILE_TOO_LARGE(400, "COMPLIANCE-6819", "一份证据最多 {0} MB", "a piece of evidence has at most {0} MB"),
    TOO_MANY_FILES(409, "COMPLIANCE-6820", "一个申诉最多 {0} 份证据", "an appeal has at most {0} pieces of evidence"),
    INCOMPLETE(
            409,
            "COMPLIANCE-6821",
            "材料不全，还缺：{0}。补上，或写明为什么不需要",
            "still missing: {0}. Add it, or say why it is not needed"),
    WITHDRAWN(409, "COMPLIANCE-6822", "这个案例已撤回", "this case was withdrawn"),
    PROMPTS_LEFT(
            409,
            "COMPLIANCE-6823",
            "申诉书还没有写完：{0}。写上这些内容，或删去提示，再提交",
            "the letter is not finished: {0}. Write what is asked for, or take the prompts out"),
    KNOWN(
            409,
            "COMPLIANCE-6824",
            "同一店铺、同一天、同一通知的处罚已登记为 {0}。确实是另一次处罚，请确认后再登记",
            "this penalty of the shop, day and notice is registered as {0}. Where it is another one, say so and register again"),
    BAD_WORD(
            400,
            "COMPLIANCE-6825",
            "禁用词要有 2 到 {0} 个字，其中至少两个不同：一个字会命中大量无关的词，写出整个用语",
            "a forbidden word has 2 to {0} characters, two different ones at least: write the whole expression"),
    REACHES(
            409,
            "COMPLIANCE-6826",
            "“{0}”今天会命中 {1} 个在售商品（共 {2} 个），如“{3}”。采纳后全公司的检查和闸门立即拦下它们；看过影响，确认后再采纳",
            "\"{0}\" hits {1} of {2} listings today, such as \"{3}\". Checks and gates of the whole agency stop them at once; confirm"
                    + " it"),
    OWN_WORD(
            409,
            "COMPLIANCE-6827",
            "“{0}”是你自己提出的：最好由另一位负责人采纳；没有别人，就确认后自己采纳",
            "you proposed \"{0}\" yourself: better let somebody else accept it; where there is nobody, confirm it");

    private final HttpFault fault;

    AppealError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
