package io.zhanggui.stats.budget;

import java.util.List;

/**
 * Σ β · Hill(adstock(spend; θ); h, s) over the channels with level and controls taken out, its slopes, and the weak priors of
 * its parameters; four a channel: ln(β / scale of the response), logit(θ / 0.95), ln(h / mean spend), ln s.
 */
final class CurveModel {

    static final int EACH = 4;
    static final double MOST_CARRY_OVER = 0.95;
    static final double[] PRIOR_MEAN = {-1, -0.5, 0.3, 0.2};
    static final double[] PRIOR_DEVIATION = {2, 1.5, 1, 0.5};

    private static final double WIDEST = 20;

    private final List<WeeklyData.Column> channels;
    private final Residuals residuals;
    private final double responseScale;
    private final double[] spendScale;
    private final int weeks;

    CurveModel(WeeklyData data, Residuals residuals, double responseScale) {
        this.channels = data.channels();
        this.residuals = residuals;
        this.responseScale = responseScale;
        this.weeks = data.weeks();
        this.spendScale = new double[channels.size()];
        for (int c = 0; c < spendScale.length; c++) {
            spendScale[c] = meanOfActive(channels.get(c).values());
        }
    }

    private static double meanOfActive(double[] spend) {
        double sum = 0;
        int active = 0;
        for (double yuan : spend) {
            sum += yuan;
            active += yuan > 0 ? 1 : 0;
        }
        return sum / Math.max(1, active);
    }

    int parameters() {
        return EACH * channels.size();
    }

    int weeks() {
        return weeks;
    }

    double spendScale(int channel) {
        return spendScale[channel];
    }

    double carryOver(double[] u, int channel) {
        return MOST_CARRY_OVER / (1 + Math.exp(-bounded(u[EACH * channel + 1])));
    }

    Hill hill(double[] u, int channel) {
        int at = EACH * channel;
        return new Hill(
                responseScale * Math.exp(bounded(u[at])),
                spendScale[channel] * Math.exp(bounded(u[at + 2])),
                Math.exp(Math.clamp(u[at + 3], -4, 4)));
    }

    /** The sum of the channels' projected effects; where slopes are wanted, each parameter's projected slope beside it. */
    double[] effect(double[] u, double @org.jspecify.annotations.Nullable [][] slopes) {
        double[] sum = new double[weeks];
        for (int c = 0; c < channels.size(); c++) {
            channel(u, c, sum, slopes);
        }
        if (slopes != null) {
            for (double[] slope : slopes) {
                residuals.take(slope);
            }
        }
        return residuals.take(sum);
    }

    private void channel(double[] u, int c, double[] sum, double @org.jspecify.annotations.Nullable [][] slopes) {
        double[] spend = channels.get(c).values();
        Hill hill = hill(u, c);
        double carry = carryOver(u, c);
        double carrySlope = carry * (1 - carry / MOST_CARRY_OVER);
        double level = Adstock.start(spend);
        double levelSlope = 0;
        for (int t = 0; t < weeks; t++) {
            levelSlope = level - spend[t] + carry * levelSlope;
            level = (1 - carry) * spend[t] + carry * level;
            double logRatio = level > 0 ? Math.log(level / hill.halfSaturation()) : Double.NEGATIVE_INFINITY;
            double share = level > 0 ? 1 / (1 + Math.exp(-hill.shape() * logRatio)) : 0;
            sum[t] += hill.maximum() * share;
            if (slopes != null) {
                double bend = hill.maximum() * share * (1 - share) * hill.shape();
                slopes[EACH * c][t] = hill.maximum() * share;
                slopes[EACH * c + 1][t] = level > 0 ? bend / level * levelSlope * carrySlope : 0;
                slopes[EACH * c + 2][t] = -bend;
                slopes[EACH * c + 3][t] = level > 0 ? bend * logRatio : 0;
            }
        }
    }

    static double bounded(double u) {
        return Math.clamp(u, -WIDEST, WIDEST);
    }
}
