package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Doubt.Reason;
import java.util.Locale;

/** Sentences for doubts that more than one estimator has. */
final class Refusals {

    private Refusals() {}

    static Doubt notFinite(String subject) {
        return new Doubt(
                Reason.OUT_OF_DOMAIN,
                "“" + subject + "”的数据含有非数字、无穷大或大到无法计算的值",
                "the data of “" + subject
                        + "” hold values that are no numbers, infinite, or too large to compute with");
    }

    static Doubt tooFew(String subject, long found, long needed) {
        return new Doubt(
                Reason.TOO_LITTLE_DATA,
                String.format(Locale.ROOT, "“%s”只有 %d 个样本，至少需要 %d 个", subject, found, needed),
                String.format(Locale.ROOT, "“%s” has %d units, at least %d are needed", subject, found, needed));
    }

    static Doubt tooFewEvents(long found, long needed) {
        return new Doubt(
                Reason.TOO_LITTLE_DATA,
                String.format(Locale.ROOT, "两组合计只有 %d 个成功（或失败），至少需要 %d 个", found, needed),
                String.format(
                        Locale.ROOT,
                        "both variants together have %d successes (or failures), at least %d are needed",
                        found,
                        needed));
    }

    static Doubt allAlike(String control, String treatment) {
        return new Doubt(
                Reason.NO_VARIANCE,
                "“" + control + "”和“" + treatment + "”各自的值全部相同（或差异小于汇总数的舍入误差），无法估计误差",
                "all values of “" + control + "” and of “" + treatment
                        + "” are alike (or differ by less than the rounding of their sums), so there is no noise to compare with");
    }

    static Doubt controlNearZero(double mean, double standardError) {
        return new Doubt(
                Reason.NOT_IDENTIFIED,
                String.format(Locale.ROOT, "对照组均值 %.6g（标准误 %.3g）与 0 区分不开，相对变化没有意义；请看绝对变化", mean, standardError),
                String.format(
                        Locale.ROOT,
                        "the control's mean %.6g (standard error %.3g) cannot be told from 0, so a relative change means nothing; read the absolute one",
                        mean,
                        standardError));
    }

    static void requireShare(double value, String name) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " " + value + " is not in (0, 1)");
        }
    }
}
