package io.zhanggui.prove;

import io.zhanggui.stats.effect.Calendar;
import io.zhanggui.stats.effect.Intervention;
import io.zhanggui.stats.effect.Panel;
import io.zhanggui.stats.numeric.Randomness;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Daily sales of an agency's shops with a known effect on one of them.
 *
 * <p>Log sales are a level of the shop, its trend, the days of the week, a festival, shocks common to all shops that move
 * each a little more or less, and noise that resembles that of the day before. The first shop's sales are multiplied by the
 * effect in the treated days; with a promotion they fall before and after it besides.
 *
 * @param effect the true relative effect on the treated days
 * @param net the true sum of all changes, dips before and after among them
 */
record SimulatedShops(Panel panel, Intervention intervention, Calendar calendar, double effect, double net) {

    private static final double DIP = -0.15;

    /** Shops with common shocks, for methods that compare shops. */
    static SimulatedShops market(long seed) {
        return new Draft(Randomness.seeded(seed)).shops(true, 0);
    }

    /** A shop that has its own course, for methods that look at one shop only. */
    static SimulatedShops alone(long seed) {
        return new Draft(Randomness.seeded(seed)).shops(false, 0);
    }

    /** The same with a dip of some days before and after the treated ones. */
    static SimulatedShops promotion(long seed, int dipDays) {
        return new Draft(Randomness.seeded(seed)).shops(false, dipDays);
    }

    private static final class Draft {

        private final RandomGenerator random;
        private final int before;
        private final int during;

        Draft(RandomGenerator random) {
            this.random = random;
            this.before = random.nextInt(84, 200);
            this.during = random.nextInt(7, 42);
        }

        SimulatedShops shops(boolean market, int dipDays) {
            int count = market ? random.nextInt(6, 20) : 1;
            int days = before + during + dipDays;
            double[] common = market ? noise(days, 0.7, 0.06) : new double[days];
            double[] week = IntStream.range(0, 7)
                    .mapToDouble(day -> 0.15 * random.nextGaussian())
                    .toArray();
            double[] festival = festival(days);
            double correlation = random.nextDouble(0, 0.7);
            double spread = random.nextDouble(0.05, 0.15);
            double trend = 0.001 * random.nextGaussian();
            double[][] values = new double[count][days];
            for (int shop = 0; shop < count; shop++) {
                double level = random.nextDouble(6, 12);
                double share = market ? 1 + 0.3 * random.nextGaussian() : 0;
                double peak = random.nextDouble(0.3, 0.6);
                double[] noise = noise(days, correlation, spread);
                for (int day = 0; day < days; day++) {
                    values[shop][day] = Math.exp(level
                            + trend * day
                            + week[day % 7]
                            + peak * festival[day]
                            + share * common[day]
                            + noise[day]);
                }
            }
            return treat(values, festival, dipDays);
        }

        private SimulatedShops treat(double[][] values, double[] festival, int dipDays) {
            double effect = random.nextDouble(-0.1, 0.6);
            double net = 0;
            for (int day = before - dipDays; day < before + during + dipDays; day++) {
                boolean treated = day >= before && day < before + during;
                double sold = values[0][day] * (1 + (treated ? effect : DIP));
                net += sold - values[0][day];
                values[0][day] = sold;
            }
            List<String> names = IntStream.range(0, values.length)
                    .mapToObj(shop -> "shop " + shop)
                    .toList();
            Calendar calendar = new Calendar(7, List.of("festival"), new double[][] {festival});
            return new SimulatedShops(
                    new Panel(names, values), Intervention.of(0, before, before + during), calendar, effect, net);
        }

        /** Three days at some time, once before and perhaps once more. */
        private double[] festival(int days) {
            double[] festival = new double[days];
            int first = random.nextInt(10, before - 10);
            for (int day = first; day < first + 3; day++) {
                festival[day] = 1;
            }
            int second = random.nextInt(10, days);
            for (int day = second; day < Math.min(days, second + 3); day++) {
                festival[day] = 1;
            }
            return festival;
        }

        private double[] noise(int days, double correlation, double spread) {
            double[] noise = new double[days];
            double fresh = Math.sqrt(1 - correlation * correlation);
            noise[0] = spread * random.nextGaussian();
            for (int day = 1; day < days; day++) {
                noise[day] = correlation * noise[day - 1] + spread * fresh * random.nextGaussian();
            }
            return noise;
        }
    }
}
