package io.zhanggui.stats.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Driver trees for tests. */
final class DriverTrees {

    private DriverTrees() {}

    static Driver leaf(String name, double before, double after) {
        return new Driver.Leaf(name, before, after);
    }

    static Driver product(String name, Driver... factors) {
        return new Driver.Product(name, List.of(factors));
    }

    static Driver sum(String name, Driver... terms) {
        return new Driver.Sum(name, List.of(terms));
    }

    static Driver shop(String name, double[] before, double[] after) {
        return product(
                name,
                leaf("访客", before[0], after[0]),
                leaf("转化率", before[1], after[1]),
                leaf("客单价", before[2], after[2]));
    }

    /** Sales of several shops, some opening or closing between the periods. */
    static Driver shops(RandomGenerator random, int shops) {
        List<Driver> all = new ArrayList<>();
        for (int i = 0; i < shops; i++) {
            boolean opens = random.nextInt(5) == 0;
            boolean closes = !opens && random.nextInt(5) == 0;
            all.add(shop("店" + i, figures(random, opens), figures(random, closes)));
        }
        return new Driver.Sum("销售额", all);
    }

    private static double[] figures(RandomGenerator random, boolean none) {
        return none
                ? new double[] {0, 0, 0}
                : new double[] {random.nextInt(1, 100_000), random.nextDouble(0.001, 0.2), random.nextDouble(5, 900)};
    }
}
