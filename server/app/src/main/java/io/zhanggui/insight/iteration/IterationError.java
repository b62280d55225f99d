package io.zhanggui.insight.iteration;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of keeping the change log, {@code INSIGHT-5200} to {@code INSIGHT-5249}. */
public enum IterationError implements HttpError {
    NO_SUCH_ITERATION(404, "INSIGHT-5201", "没有编号为 {0} 的迭代", "there is no iteration {0}"),
    BAD_TEXT(400, "INSIGHT-5202", "“{0}”要 1–{1} 个字", "\"{0}\" needs 1 to {1} characters"),
    INCOMPLETE(400, "INSIGHT-5203", "缺少“{0}”", "\"{0}\" is missing"),
    NO_EVIDENCE(
            400,
            "INSIGHT-5204",
            "发现要有依据：引用 1–{0} 个分析（如 S12）、实验（如 E3）或指标",
            "a finding cites 1 to {0} studies (S12), experiments (E3) or metrics"),
    BAD_EVIDENCE(
            400,
            "INSIGHT-5205",
            "看不懂依据“{0}”：写 S12、E3，或 指标@起始日/截止日",
            "\"{0}\" is no evidence: write S12, E3, or metric@from/to"),
    BAD_CHECK(400, "INSIGHT-5206", "检查日要晚于开始日", "the day of the check must be after the start"),
    BAD_DAY(400, "INSIGHT-5207", "“{0}”不能在今天之后", "\"{0}\" cannot lie after today"),
    WRONG_STEP(409, "INSIGHT-5210", "{0} 现在是“{1}”，不能这样做", "{0} is {1}; this step cannot follow"),
    EFFECT_NEEDS_STUDY(
            409,
            "INSIGHT-5211",
            "{0} 不能说明效果：要引用有结果的效果或活动真相分析（S）或已结束的实验（E）；前后对比不是效果",
            "{0} tells no effect: cite an answered study of an effect or promotion (S) or an ended experiment (E); before/after is none"),
    EFFECT_OF_OTHER_SHOP(409, "INSIGHT-5212", "{0} 分析的不是这条迭代的店铺", "{0} is about a shop that is not this iteration's");

    private final HttpFault fault;

    IterationError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
