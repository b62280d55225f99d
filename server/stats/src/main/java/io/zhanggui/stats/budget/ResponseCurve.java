package io.zhanggui.stats.budget;

import java.util.List;

/** What a spend brings: never falling, zero for nothing. */
@FunctionalInterface
public interface ResponseCurve {

    /**
     * The response.
     *
     * @param yuan at least zero
     */
    double at(double yuan);

    /** The response of so many equal weeks to a spend over all of them. */
    default ResponseCurve over(double weeks) {
        return yuan -> weeks * at(yuan / weeks);
    }

    /** The mean of several curves, such as draws of one uncertain curve. */
    static ResponseCurve mean(List<? extends ResponseCurve> curves) {
        List<ResponseCurve> all = List.copyOf(curves);
        return yuan -> {
            double sum = 0;
            for (ResponseCurve curve : all) {
                sum += curve.at(yuan);
            }
            return sum / all.size();
        };
    }
}
