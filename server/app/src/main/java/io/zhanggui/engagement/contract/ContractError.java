package io.zhanggui.engagement.contract;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of contracts and statements, {@code ENGAGEMENT-9030} to {@code ENGAGEMENT-9079}, {@code 9692}. */
public enum ContractError implements HttpError {
    NO_SUCH_CONTRACT(404, "ENGAGEMENT-9030", "没有这份合同", "there is no such contract"),
    NO_SUCH_TEXT(404, "ENGAGEMENT-9031", "没有这一稿", "there is no such text"),
    EMPTY(400, "ENGAGEMENT-9033", "合同文本是空的", "the text of the contract is empty"),
    TOO_LONG(400, "ENGAGEMENT-9034", "“{0}”最多 {1} 个字", "\"{0}\" has at most {1} characters"),
    MISSING(400, "ENGAGEMENT-9035", "缺少“{0}”", "\"{0}\" is missing"),
    CHANGED_MEANWHILE(
            409,
            "ENGAGEMENT-9036",
            "有人在您之后改过这份草稿：先看最新的文本，再改",
            "somebody changed this draft meanwhile: look at the latest text first"),
    NOTHING_DRAFTED(409, "ENGAGEMENT-9037", "没有正在起草的文本", "no text is being drafted"),
    NOTHING_OFFERED(409, "ENGAGEMENT-9038", "没有等待确认的文本", "no text is waiting to be confirmed"),
    OPEN_TEXT(
            409,
            "ENGAGEMENT-9039",
            "已有一稿在起草或等待确认：先处理完",
            "a text is being drafted or waits to be confirmed: finish that one first"),
    NOT_OFFERABLE(409, "ENGAGEMENT-9040", "还不能送双方确认，共 {0} 处：{1}", "{0} things stand against offering it: {1}"),
    OTHER_TEXT(
            409,
            "ENGAGEMENT-9041",
            "您看到的文本和等待确认的不是同一份：刷新后再确认",
            "what you read is not the text that waits: load it again before you confirm"),
    CONFIRMED_ALREADY(409, "ENGAGEMENT-9042", "您这一方已经确认过", "your side has confirmed already"),
    NOT_IN_FORCE(409, "ENGAGEMENT-9043", "还没有双方确认的版本", "no version is confirmed by both sides"),
    BAD_EFFECTIVE(
            400,
            "ENGAGEMENT-9044",
            "补充协议要从某个结算期的第一天起：{0}",
            "an amendment counts from the first day of a settlement period: {0}"),
    NUMBER_TAKEN(409, "ENGAGEMENT-9045", "合同编号“{0}”已被另一份合同使用", "the number \"{0}\" belongs to another contract"),
    UNREADABLE(
            409,
            "ENGAGEMENT-9046",
            "这一稿还读不成合同：先改掉标出的错误",
            "this text cannot be read as a contract yet: mend its faults"),
    OVERLAPPING(
            409,
            "ENGAGEMENT-9047",
            "合同“{0}”（{1} 至 {2}）已经管着同样的店铺：两份合同会把利润上限各算一遍",
            "the contract \"{0}\" ({1} to {2}) covers the same shops already: the cap on profit would count twice"),
    NO_SUCH_STATEMENT(404, "ENGAGEMENT-9050", "没有这份结算单", "there is no such statement"),
    NO_SUCH_PERIOD(404, "ENGAGEMENT-9051", "合同没有从 {0} 开始的结算期", "no settlement period begins on {0}"),
    NOT_OVER(409, "ENGAGEMENT-9052", "这一期到 {0} 才结束", "this period ends with {0} only"),
    BEFORE_OPEN(
            409,
            "ENGAGEMENT-9053",
            "上一期（{0} 起）还没有双方确认：按顺序结算",
            "the period before (from {0}) is not confirmed by both sides: settle in order"),
    FIXED(409, "ENGAGEMENT-9054", "这份结算单已送出，不能再改", "this statement was issued and is fixed"),
    NOT_ISSUED(409, "ENGAGEMENT-9055", "这份结算单还没有送出，或已经了结", "this statement was not issued, or is settled"),
    OTHER_ROOT(
            409,
            "ENGAGEMENT-9056",
            "您看到的结算单和等待确认的不是同一份：刷新后再确认",
            "what you looked at is not the statement that waits: load it again before you confirm"),
    DISPUTE_OPEN(409, "ENGAGEMENT-9057", "还有未了结的异议", "a dispute is not settled"),
    NO_SUCH_LINE(400, "ENGAGEMENT-9058", "结算单里没有“{0}”这一行", "the statement has no line \"{0}\""),
    NO_SUCH_DISPUTE(404, "ENGAGEMENT-9059", "没有这条异议", "there is no such dispute"),
    NOT_YOURS(409, "ENGAGEMENT-9060", "自己一方的异议由对方答复", "a dispute is answered by the other side"),
    NOT_THEIRS(409, "ENGAGEMENT-9061", "异议只能由提出的一方撤回或补充", "a dispute is changed by the side that raised it"),
    DISPUTE_SETTLED(409, "ENGAGEMENT-9062", "这条异议已了结", "this dispute is settled"),
    TOO_LATE(
            409,
            "ENGAGEMENT-9063",
            "合同约定的异议期到 {0} 为止，已经过了",
            "the contract lets lines be disputed until {0}, which is over"),
    TOO_LARGE(400, "ENGAGEMENT-9064", "文件最大 {0} MB", "a file has at most {0} MB"),
    NOT_PAYABLE(
            409,
            "ENGAGEMENT-9065",
            "双方都确认、而且有应付金额的结算单才登记付款",
            "payments are recorded on statements that both sides confirmed and that owe something"),
    BAD_AMOUNT(
            400,
            "ENGAGEMENT-9066",
            "金额要大于 0，最多是还没付的 {0} 元",
            "the amount is positive and at most what is open: {0} yuan"),
    NO_AMOUNT(400, "ENGAGEMENT-9067", "不是金额：{0}。写成 3500 或 1200.50", "no amount: {0}. Write 3500 or 1200.50"),
    FUTURE_DAY(400, "ENGAGEMENT-9068", "付款日最晚是今天 {0}", "the day of payment is today, {0}, at the latest"),
    NO_SUCH_PAYMENT(404, "ENGAGEMENT-9069", "没有这笔付款，或它没有附件", "there is no such payment, or it has no file"),
    PAYMENT_ANSWERED(409, "ENGAGEMENT-9070", "这笔付款已有结果", "this payment has been answered"),
    OTHER_SIDE_ANSWERS(409, "ENGAGEMENT-9078", "自己一方登记的付款由对方核对", "the other side says whether a payment arrived"),
    OWN_PAYMENTS_ONLY(409, "ENGAGEMENT-9079", "付款只能由登记的一方补充或撤回", "a payment is changed by the side that recorded it"),
    OWN_LOGIN(
            403,
            "ENGAGEMENT-9692",
            "命令行不代表任何一方：请用本人的账号登录后确认",
            "the command line stands for neither side: log in as yourself to confirm");

    private final HttpFault fault;

    ContractError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
