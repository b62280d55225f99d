package io.zhanggui.stats.budget;

/**
 * The experiment that would tell a channel's effect.
 *
 * <p>Source: the power formula for a difference of means (Cohen 1988, chapter 2). The channel's spend swings by ± a part of
 * its mean in blocks of four weeks; the slope's standard error after N weeks is σ / (d √N) with d = part × mean spend, and a
 * return of {@code worth} yuan a yuan is told from none at 5 % with a power of 80 % when N = (2.8016 σ / (worth · d))². In a
 * geo split one half of the provinces goes up while the other goes down; what moves both halves alike (correlation 0.8
 * assumed) drops out, and N shrinks by (1 − 0.8)/(1 + 0.8) = 1/9. Example: σ = 10,000, mean spend 20,000, worth 1: swings of
 * 30 % need 21.8, so 24 weeks in pairs of blocks, 4 with a geo split.
 *
 * @param worth the return the test would see
 * @param weeks of swings by 30 % in time; {@value #TOO_LONG} or more is no plan
 * @param geoWeeks of a geo split by 30 %
 * @param switchWeeks of a geo split that doubles one half and switches off the other
 */
public record IdentifyingTest(String channel, double worth, int weeks, int geoWeeks, int switchWeeks) {

    static final int TOO_LONG = 520;

    private static final double CHANGE = 0.3;
    private static final double SURE = 2.8016;
    private static final double HALVES = 1 / 9.0;
    private static final int BLOCK = 4;

    static IdentifyingTest plan(String channel, double deviation, double meanSpend, double worth) {
        double root = SURE * deviation / (worth * meanSpend);
        double whole = root * root;
        return new IdentifyingTest(
                channel,
                worth,
                blocks(whole / (CHANGE * CHANGE), 2 * BLOCK),
                blocks(whole / (CHANGE * CHANGE) * HALVES, BLOCK),
                blocks(whole * HALVES, BLOCK));
    }

    private static int blocks(double weeks, int unit) {
        return weeks < TOO_LONG ? Math.max(unit, (int) Math.ceil(weeks / unit) * unit) : TOO_LONG;
    }

    /** The plan in words: the gentlest test that ends within ten years. */
    public String zh() {
        if (weeks < TOO_LONG) {
            return "“%s”花费以 4 周为一段上下浮动 30%%，共 %d 周；或一半省份加 30%%、另一半减 30%%，共 %d 周（可看清每元带来 %.2f）"
                    .formatted(channel, weeks, geoWeeks, worth);
        }
        if (geoWeeks < TOO_LONG) {
            return "“%s”花费一半省份加 30%%、另一半减 30%%，共 %d 周；或一半省份加倍、另一半停投，共 %d 周（可看清每元带来 %.2f）"
                    .formatted(channel, geoWeeks, switchWeeks, worth);
        }
        return switchWeeks < TOO_LONG
                ? "“%s”一半省份加倍、另一半停投，共 %d 周（可看清每元带来 %.2f）".formatted(channel, switchWeeks, worth)
                : "“%s”花费相对波动太小，十年内任何试验都看不清每元带来 %.2f".formatted(channel, worth);
    }

    /** The plan in words: the gentlest test that ends within ten years. */
    public String en() {
        if (weeks < TOO_LONG) {
            return ("swing %s by ±30 %% in blocks of 4 weeks for %d weeks, or raise half of the provinces by 30 %% and lower"
                            + " the others for %d weeks (would show a return of %.2f a yuan)")
                    .formatted(channel, weeks, geoWeeks, worth);
        }
        if (geoWeeks < TOO_LONG) {
            return ("raise %s by 30 %% in half of the provinces and lower it in the others for %d weeks, or double it in half and"
                            + " stop it in the others for %d weeks (would show a return of %.2f a yuan)")
                    .formatted(channel, geoWeeks, switchWeeks, worth);
        }
        return switchWeeks < TOO_LONG
                ? "double %s in half of the provinces and stop it in the others for %d weeks (would show a return of %.2f a yuan)"
                        .formatted(channel, switchWeeks, worth)
                : "%s spends too little beside the noise: no test within ten years would show a return of %.2f a yuan"
                        .formatted(channel, worth);
    }
}
