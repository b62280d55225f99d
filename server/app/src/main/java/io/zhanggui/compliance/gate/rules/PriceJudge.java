package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.gate.ChannelPrice;
import io.zhanggui.compliance.gate.DealPrice;
import io.zhanggui.compliance.gate.PriceFinding;
import io.zhanggui.compliance.gate.PriceFinding.Kind;
import io.zhanggui.compliance.gate.PricePolicy;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets the prices of one item against the policy that holds for it, and its struck-through prices against the law. */
public final class PriceJudge {

    /** What the shop itself is called among channels. */
    public static final String OWN = "本店";

    /** What the law reckons with: the days before the comparison. */
    private static final int DAYS_BEFORE = 7;

    private static final String PRICE_LAW = "《明码标价和禁止价格欺诈规定》第十六条";

    private PriceJudge() {}

    /**
     * The prices of one item.
     *
     * @param planned what it is to cost in the shop; null where nobody said
     * @param crossedOut the struck-through price planned beside it
     * @param deals what it was sold for in the shop, by day
     * @param channels what channels asked, the latest of each
     */
    public record Prices(
            ShopId shop,
            String item,
            String title,
            @Nullable Long planned,
            @Nullable Long crossedOut,
            List<DealPrice> deals,
            List<ChannelPrice> channels) {

        public Prices {
            deals = List.copyOf(deals);
            channels = List.copyOf(channels);
        }
    }

    /** A price that was asked or is to be. */
    private record Asked(String channel, @Nullable LocalDate day, long price) {}

    /** The policy that holds for an item: the closest one, and of several as close the newest. */
    public static Optional<PricePolicy> policyOf(List<PricePolicy> policies, ShopId shop, String item, String brand) {
        return policies.stream()
                .filter(policy -> policy.isOf(shop, item, brand))
                .max(Comparator.comparingInt(PricePolicy::closeness).thenComparingLong(PricePolicy::id));
    }

    /** Whether nothing tells what it costs in the shop: not planned, not typed and not sold of late. */
    public static boolean isUnknown(Prices prices) {
        return own(prices).isEmpty()
                && prices.channels().stream().noneMatch(each -> each.channel().equals(OWN));
    }

    /** Everything that is wrong with them, the policy first. */
    public static List<PriceFinding> judge(Prices prices, @Nullable PricePolicy policy, LocalDate today) {
        List<PriceFinding> found = new ArrayList<>();
        if (policy != null) {
            for (Asked asked : asked(prices)) {
                limits(found, prices, policy, asked, today);
            }
            if (policy.sameEverywhere()) {
                parity(found, prices, policy);
            }
        }
        if (prices.crossedOut() != null) {
            crossedOut(found, prices, OWN, null, prices.crossedOut(), today);
        }
        for (ChannelPrice channel : prices.channels()) {
            if (channel.crossedOut() != null && channel.channel().equals(OWN)) {
                crossedOut(found, prices, OWN, channel.day(), channel.crossedOut(), channel.day());
            }
        }
        return found;
    }

    /** The planned price, the newest deal price where none is planned, and those of the channels. */
    private static List<Asked> asked(Prices prices) {
        List<Asked> all = new ArrayList<>();
        own(prices).ifPresent(all::add);
        prices.channels().forEach(each -> all.add(new Asked(each.channel(), each.day(), each.price())));
        return all;
    }

    private static Optional<Asked> own(Prices prices) {
        if (prices.planned() != null) {
            return Optional.of(new Asked(OWN, null, prices.planned()));
        }
        boolean typed =
                prices.channels().stream().anyMatch(each -> each.channel().equals(OWN));
        return typed ? Optional.empty() : newest(prices.deals()).map(deal -> new Asked(OWN, deal.day(), deal.price()));
    }

    private static Optional<DealPrice> newest(List<DealPrice> deals) {
        return deals.stream().max(Comparator.comparing(DealPrice::day));
    }

    private static void limits(
            List<PriceFinding> found, Prices prices, PricePolicy policy, Asked asked, LocalDate today) {
        if (policy.floor() != null && asked.price() < policy.floor()) {
            found.add(finding(
                    prices, Kind.BELOW_FLOOR, asked, policy.floor(), policy.name(), "低于最低价", "below the floor of"));
        }
        if (policy.list() == null) {
            return;
        }
        if (asked.price() > policy.list()) {
            found.add(finding(
                    prices, Kind.ABOVE_LIST, asked, policy.list(), policy.name(), "高于标价", "above the list price of"));
        }
        if (policy.mostDiscount() != null) {
            long least = BigDecimal.valueOf(policy.list())
                    .multiply(BigDecimal.ONE.subtract(policy.mostDiscount()))
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
            if (asked.price() < least) {
                found.add(finding(
                        prices,
                        Kind.TOO_DEEP,
                        asked,
                        least,
                        policy.name(),
                        "折扣过深，最低",
                        "discounted too deeply, at least"));
            }
        }
        LocalDate on = asked.day() == null ? today : asked.day();
        boolean outside = policy.windows().stream().noneMatch(window -> window.contains(on));
        if (!policy.windows().isEmpty() && outside && asked.price() < policy.list()) {
            found.add(finding(
                    prices,
                    Kind.OUTSIDE_WINDOW,
                    asked,
                    policy.list(),
                    policy.name(),
                    "不在活动窗口内，不能低于标价",
                    "no campaign window, so not below the list price of"));
        }
    }

    private static void parity(List<PriceFinding> found, Prices prices, PricePolicy policy) {
        List<Asked> all = asked(prices);
        Optional<Asked> own =
                all.stream().filter(each -> each.channel().equals(OWN)).findFirst();
        if (own.isEmpty()) {
            return;
        }
        for (Asked other : all) {
            if (!other.channel().equals(OWN)
                    && Math.abs(other.price() - own.get().price()) > policy.tolerance()) {
                found.add(finding(
                        prices,
                        Kind.UNEQUAL,
                        other,
                        own.get().price(),
                        policy.name(),
                        "与本店不同价，本店",
                        "unlike the shop's own"));
            }
        }
    }

    /** The law: no higher than the lowest deal of the seven days before; where there was none, than the last one. */
    private static void crossedOut(
            List<PriceFinding> found,
            Prices prices,
            String channel,
            @Nullable LocalDate day,
            long crossedOut,
            LocalDate compared) {
        Period before = new Period(compared.minusDays(DAYS_BEFORE), compared);
        Optional<DealPrice> proof = prices.deals().stream()
                .filter(deal -> before.contains(deal.day()))
                .min(Comparator.comparingLong(DealPrice::price))
                .or(() -> newest(prices.deals().stream()
                        .filter(deal -> deal.day().isBefore(compared))
                        .toList()));
        Asked asked = new Asked(channel, day, crossedOut);
        if (proof.isEmpty()) {
            found.add(new PriceFinding(
                    prices.shop(),
                    prices.item(),
                    prices.title(),
                    Kind.CROSSED_OUT_UNPROVEN,
                    channel,
                    day,
                    crossedOut,
                    crossedOut,
                    false,
                    PRICE_LAW,
                    new Bilingual(
                            "划线价 " + Sums.yuan(crossedOut) + " 元没有成交记录可证，写明它是什么价并留凭证",
                            "no known deal proves the struck-through " + Sums.yuan(crossedOut)
                                    + " yuan: say what price it is and keep its proof")));
        } else if (crossedOut > proof.get().price()) {
            found.add(finding(
                    prices,
                    Kind.CROSSED_OUT_TOO_HIGH,
                    asked,
                    proof.get().price(),
                    PRICE_LAW,
                    "划线价高于此前七日最低成交价（" + proof.get().day() + "）",
                    "struck through above the lowest deal of the days before ("
                            + proof.get().day() + "),"));
        }
    }

    private static PriceFinding finding(
            Prices prices, Kind kind, Asked asked, long wanted, String policy, String zh, String en) {
        String when = asked.day() == null ? "计划价" : asked.day().toString();
        String whenEn = asked.day() == null ? "planned" : asked.day().toString();
        return new PriceFinding(
                prices.shop(),
                prices.item(),
                prices.title(),
                kind,
                asked.channel(),
                asked.day(),
                asked.price(),
                wanted,
                true,
                policy,
                new Bilingual(
                        asked.channel() + " " + Sums.yuan(asked.price()) + " 元（" + when + "）" + zh + " "
                                + Sums.yuan(wanted) + " 元，差 " + Sums.yuan(Math.abs(asked.price() - wanted)) + " 元",
                        asked.channel() + " " + Sums.yuan(asked.price()) + " yuan (" + whenEn + ") " + en + " "
                                + Sums.yuan(wanted) + " yuan, by " + Sums.yuan(Math.abs(asked.price() - wanted))));
    }
}
