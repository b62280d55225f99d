package io.zhanggui.prove;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.Arm;
import io.zhanggui.stats.experiment.ConfidenceSequence;
import io.zhanggui.stats.experiment.Effect;
import io.zhanggui.stats.experiment.FixedHorizon;
import io.zhanggui.stats.experiment.Moments;
import io.zhanggui.stats.experiment.Successes;
import java.util.random.RandomGenerator;

/**
 * One test without an effect: thirty days of 200 to 2,000 visitors an arm, of whom 2 to 5 % buy; the money of a buyer is
 * log-normal, all others bring nothing.
 *
 * @param proportionAlarmed whether the always-valid test on buyers alarmed on any day
 * @param meanAlarmed whether that on money a visitor did
 * @param fixedProportionAlarmed whether the test for one look, taken every day, did on buyers
 * @param fixedMeanAlarmed whether it did on money
 */
record PeekedRun(
        boolean proportionAlarmed, boolean meanAlarmed, boolean fixedProportionAlarmed, boolean fixedMeanAlarmed) {

    private static final int DAYS = 30;
    private static final FixedHorizon FIXED = new FixedHorizon(PeekingProof.ALPHA);

    static PeekedRun of(RandomGenerator random) {
        double rate = 0.02 + 0.03 * random.nextDouble();
        double spread = 0.5 + random.nextDouble();
        int daily = 200 + random.nextInt(1800);
        int share = 1 + random.nextInt(3);
        ConfidenceSequence sequence = new ConfidenceSequence(
                PeekingProof.ALPHA, (long) daily * (1 + share) * DAYS / 2, ConfidenceSequence.DEFAULT_FIRST_LOOK);
        Visits control = new Visits("control", daily, rate, spread);
        Visits treatment = new Visits("treatment", daily * share, rate, spread);
        boolean[] alarmed = new boolean[4];
        for (int day = 0; day < DAYS; day++) {
            control.passDay(random);
            treatment.passDay(random);
            alarmed[0] |= alarms(sequence.read(control.buyers(), treatment.buyers()));
            alarmed[2] |= alarms(FIXED.compare(control.buyers(), treatment.buyers()));
            alarmed[1] |= alarms(sequence.read(control.money(), treatment.money()));
            alarmed[3] |= alarms(FIXED.compare(control.money(), treatment.money()));
        }
        return new PeekedRun(alarmed[0], alarmed[1], alarmed[2], alarmed[3]);
    }

    private static boolean alarms(Estimate<Effect> look) {
        return look.find().map(effect -> effect.pValue() <= PeekingProof.ALPHA).orElse(false);
    }

    /** The visitors of one arm so far. */
    private static final class Visits {

        private final String variant;
        private final int daily;
        private final double rate;
        private final double spread;
        private long count;
        private long buyers;
        private double sum;
        private double sumSquares;

        Visits(String variant, int daily, double rate, double spread) {
            this.variant = variant;
            this.daily = daily;
            this.rate = rate;
            this.spread = spread;
        }

        /** Jumps from buyer to buyer: the visitors between two buyers are geometric. */
        void passDay(RandomGenerator random) {
            double place = jump(random);
            while (place <= daily) {
                double money = 100 * Math.exp(spread * random.nextGaussian());
                buyers++;
                sum += money;
                sumSquares += money * money;
                place += jump(random);
            }
            count += daily;
        }

        private double jump(RandomGenerator random) {
            return Math.ceil(Math.log1p(-random.nextDouble()) / Math.log1p(-rate));
        }

        Successes buyers() {
            return new Successes(variant, count, buyers);
        }

        Arm money() {
            return Moments.ofSums(count, sum, sumSquares)
                    .flatMap(moments -> Arm.ofMean(variant, moments))
                    .get();
        }
    }
}
