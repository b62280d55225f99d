package io.zhanggui.engagement.optimise.rules;

import java.util.List;
import java.util.Optional;

/**
 * What came back for what the service cost, in yuan.
 *
 * <p>Example: two shops brought 1,000 (400 to 1,600) and 500 (−100 to 1,100) yuan more a day than without the service, over
 * 92 days; it cost 69,000. Effect 138,000 (27,600 to 248,400), so each yuan brought 2.00 (0.40 to 3.60).
 *
 * @param effect sales that would not have been made without the service
 * @param lower the least of them, {@code upper} the most, where the truth lies nine times in ten or more
 * @param cost fees and ads, above 0
 */
public record Returns(double effect, double lower, double upper, double cost) {

    /** What a study says of one shop: a mean day, where the truth lies nine times in ten. */
    public record Daily(double perDay, double lower, double upper) {}

    /** Whether it paid. */
    public enum Verdict {
        PAID("增量超过投入，是赚的"),
        LOST("增量没有超过投入"),
        OPEN("区间跨过 1：赚没赚说不准");

        private final String zh;

        Verdict(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /**
     * All shops over as many days. Their ends are added, which is wider than they need to be: nobody knows how shops move
     * together.
     *
     * @return none without a shop or a cost
     */
    public static Optional<Returns> of(List<Daily> shops, long days, double cost) {
        return shops.isEmpty() || !(cost > 0)
                ? Optional.empty()
                : Optional.of(new Returns(
                        days * shops.stream().mapToDouble(Daily::perDay).sum(),
                        days * shops.stream().mapToDouble(Daily::lower).sum(),
                        days * shops.stream().mapToDouble(Daily::upper).sum(),
                        cost));
    }

    /** The same of what is left of the sales after the goods. */
    public Returns times(double margin) {
        return new Returns(effect * margin, lower * margin, upper * margin, cost);
    }

    public double ratio() {
        return effect / cost;
    }

    public double lowerRatio() {
        return lower / cost;
    }

    public double upperRatio() {
        return upper / cost;
    }

    /** By the interval, against one yuan back for each. */
    public Verdict verdict() {
        if (lower > cost) {
            return Verdict.PAID;
        }
        return upper < cost ? Verdict.LOST : Verdict.OPEN;
    }
}
