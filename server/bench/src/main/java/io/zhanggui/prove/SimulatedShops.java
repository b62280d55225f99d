package io.zhanggui.prove;

import io.zhanggui.stats.effect.Calendar;
import io.zhanggui.stats.effect.Intervention;
import io.zhanggui.stats.effect.Panel;
import io.zhanggui.stats.numeric.Randomness;
import java.util.List;
import java.util.function.IntFunction;
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

    /**
     * A campaign whose buyers wait and are stocked for some days that nobody knows, at most as many as the windows hold; what
     * they put off is most on the days next to it and fades.
     *
     * @param windows what the rule counts of a campaign of so many days: before, after
     */
    static SimulatedShops campaign(long seed, IntFunction<int[]> windows) {
        return new Draft(Randomness.seeded(seed)).campaign(windows);
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

        /** What would have been. */
        private static final class Course {
            final double[][] values;
            final double[] festival;

            Course(double[][] values, double[] festival) {
                this.values = values;
                this.festival = festival;
            }
        }

        SimulatedShops shops(boolean market, int dipDays) {
            return treat(course(market, before + during + dipDays), dipDays);
        }

        private Course course(boolean market, int days) {
            int count = market ? random.nextInt(6, 20) : 1;
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
            return new Course(values, festival);
        }

        private SimulatedShops treat(Course course, int dipDays) {
            double[][] values = course.values;
            double effect = random.nextDouble(-0.1, 0.6);
            double net = 0;
            for (int day = before - dipDays; day < before + during + dipDays; day++) {
                boolean treated = day >= before && day < before + during;
                double sold = values[0][day] * (1 + (treated ? effect : DIP));
                net += sold - values[0][day];
                values[0][day] = sold;
            }
            return told(course, effect, net);
        }

        private SimulatedShops told(Course course, double effect, double net) {
            List<String> names = IntStream.range(0, course.values.length)
                    .mapToObj(shop -> "shop " + shop)
                    .toList();
            Calendar calendar = new Calendar(7, List.of("festival"), new double[][] {course.festival});
            return new SimulatedShops(
                    new Panel(names, course.values),
                    Intervention.of(0, before, before + during),
                    calendar,
                    effect,
                    net);
        }

        SimulatedShops campaign(IntFunction<int[]> windows) {
            int[] counted = windows.apply(during);
            Course course = course(false, before + during + counted[1]);
            int waiting = random.nextInt(counted[0] + 1);
            int stocked = random.nextInt(counted[1] + 1);
            double depth = random.nextDouble(0.05, 0.3);
            double effect = random.nextDouble(0.1, 1.5);
            double net = 0;
            for (int day = before - waiting; day < before + during + stocked; day++) {
                double share = day < before
                        ? -depth * (1 - (double) (before - day - 1) / waiting)
                        : day < before + during ? effect : -depth * (1 - (double) (day - before - during) / stocked);
                double usual = course.values[0][day];
                net += usual * share;
                course.values[0][day] = usual * (1 + share);
            }
            return told(course, effect, net);
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
