package io.zhanggui.insight.experiment;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of designing and running experiments, {@code INSIGHT-5100} to {@code INSIGHT-5199}. */
public enum ExperimentError implements HttpError {
    NO_SUCH_EXPERIMENT(404, "INSIGHT-5101", "没有编号为 {0} 的实验", "there is no experiment {0}"),
    BAD_NAME(400, "INSIGHT-5102", "实验名称要 1–{0} 个字", "the name needs 1 to {0} characters"),
    BAD_HYPOTHESIS(400, "INSIGHT-5103", "请用一句话写下假设，最多 {0} 个字", "the hypothesis needs 1 to {0} characters"),
    BAD_METRIC(400, "INSIGHT-5104", "指标名称要 1–{0} 个字", "the metric's name needs 1 to {0} characters"),
    BAD_VARIANT(
            400,
            "INSIGHT-5105",
            "组名要 1–{0} 个字，互不相同，不含逗号、分号或制表符",
            "variant names need 1 to {0} characters, differ, and hold no comma, semicolon or tab"),
    VARIANT_COUNT(400, "INSIGHT-5106", "要 2–6 个组，现在是 {0} 个", "2 to 6 variants are needed, not {0}"),
    BAD_SHARE(400, "INSIGHT-5107", "每组份额要是 1–1000 的整数，现在是 {0}", "shares are whole numbers from 1 to 1000, not {0}"),
    BAD_BASELINE(
            400,
            "INSIGHT-5108",
            "基线不对：转化率要在 0% 和 100% 之间",
            "the baseline does not fit; a proportion lies between 0% and 100%"),
    BAD_DEVIATION(
            400,
            "INSIGHT-5109",
            "均值和比率需要单个样本的标准差（大于 0），可取自过去的订单或实验",
            "means and ratios need the standard deviation of one unit, above 0"),
    BAD_EFFECT(
            400,
            "INSIGHT-5110",
            "最小效果要大于 0，且加在基线上仍在可能的范围内",
            "the smallest effect must be above 0 and leave the metric within its range"),
    BAD_LEVELS(
            400,
            "INSIGHT-5111",
            "误报率要在 0.1%–20% 之间，把握度要在 50%–99% 之间",
            "alpha lies between 0.1% and 20%, power between 50% and 99%"),
    BAD_DAILY_UNITS(400, "INSIGHT-5112", "每天进入实验的样本数至少为 1", "at least one unit a day must enter"),
    BAD_CAP(400, "INSIGHT-5113", "封顶值要大于 0；转化率不需要封顶", "the cap must be above 0; a proportion has none"),
    NO_PLAN(400, "INSIGHT-5114", "算不出样本量：这个效果在这些设定下测不出来", "no size would find that effect under these settings"),
    BAD_UNIT(400, "INSIGHT-5115", "单位最多 {0} 个字", "a unit has at most {0} characters"),
    INCOMPLETE(400, "INSIGHT-5116", "缺少“{0}”", "\"{0}\" is missing"),
    FROZEN(
            409,
            "INSIGHT-5120",
            "{0} 已经开始，设计不能再改；要改请另建一个实验",
            "{0} has started and its design is frozen; design a new experiment"),
    NOT_RUNNING(409, "INSIGHT-5121", "{0} 不在进行中", "{0} is not running"),
    BAD_START(400, "INSIGHT-5122", "开始日只能是今天或之前 {0} 天以内", "the start is today or at most {0} days ago"),
    NOT_YET_READABLE(
            409,
            "INSIGHT-5123",
            "{0} 还没到能看结论的时候，现在只能“停止，不下结论”",
            "{0} cannot be read yet; it can only be stopped without a finding"),
    SPLIT_BROKEN(
            409,
            "INSIGHT-5124",
            "{0} 的分流比例不符，不能据此下结论；只能停止，查明原因后重做",
            "the split of {0} is not as planned; it can only be stopped, and repeated once the cause is found"),
    BAD_DECISION(400, "INSIGHT-5125", "采用时要指明是哪个实验组", "name the variant that is adopted"),
    BAD_REASON(400, "INSIGHT-5126", "请写下理由，最多 {0} 个字", "a reason is needed, at most {0} characters"),
    TABLE_TOO_LARGE(400, "INSIGHT-5127", "一次最多 {0} 行", "at most {0} lines at a time");

    private final HttpFault fault;

    ExperimentError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
