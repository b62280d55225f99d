package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.gate.ChannelPrice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what channels ask from the rows of a table. */
public final class PriceRows {

    public static final String ITEM = "商品ID";
    public static final String CHANNEL = "渠道";
    public static final String PRICE = "价格";
    public static final String CROSSED_OUT = "划线价";
    public static final String DAY = "日期";
    /** Every column it knows. */
    public static final List<String> COLUMNS = List.of(ITEM, CHANNEL, PRICE, CROSSED_OUT, DAY);
    /** Those it cannot do without. */
    public static final List<String> NEEDED = List.of(ITEM, CHANNEL, PRICE);

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?( .*)?");
    private static final int LONGEST_ITEM = 100;
    private static final int LONGEST_CHANNEL = 60;
    private static final int MOST_FAULTS = 200;

    private final String source;
    private final LocalDate today;
    private final List<ChannelPrice> prices = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** @param today the day of prices that name none */
    public PriceRows(String source, LocalDate today) {
        this.source = source;
        this.today = today;
    }

    /** Takes a row in; empty rows are passed over. */
    public void add(long line, Map<String, String> cells) {
        // Order numbers and ids often come as ="123" so that Excel keeps their digits.
        String item = cell(cells, ITEM).replaceAll("^=\"(.*)\"$", "$1");
        String channel = cell(cells, CHANNEL);
        String price = cell(cells, PRICE);
        if (item.isEmpty() && channel.isEmpty() && price.isEmpty()) {
            return;
        }
        String crossedOut = cell(cells, CROSSED_OUT);
        Optional<Long> fen = Sums.fen(price);
        Optional<Long> struck =
                crossedOut.isEmpty() || crossedOut.equals("-") ? Optional.empty() : Sums.fen(crossedOut);
        LocalDate day = day(cell(cells, DAY));
        String fault = item.isEmpty() || item.length() > LONGEST_ITEM || item.matches("(?i)\\d\\.\\d+e\\+\\d+")
                ? ITEM + "：“" + item + "”"
                : channel.isEmpty() || channel.length() > LONGEST_CHANNEL
                        ? CHANNEL + "：“" + channel + "”"
                        : fen.isEmpty()
                                ? PRICE + "：“" + price + "”"
                                : !crossedOut.isEmpty() && !crossedOut.equals("-") && struck.isEmpty()
                                        ? CROSSED_OUT + "：“" + crossedOut + "”"
                                        : day == null ? DAY + "：“" + cell(cells, DAY) + "”" : "";
        if (fault.isEmpty() && fen.isPresent() && day != null) {
            prices.add(new ChannelPrice(item, channel, day, fen.get(), struck.orElse(null), source));
        } else if (faults.size() < MOST_FAULTS) {
            faults.add("第 " + line + " 行 " + fault);
        }
    }

    public List<ChannelPrice> prices() {
        return List.copyOf(prices);
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** Today where none is named; null where it is none, or lies ahead. */
    private @Nullable LocalDate day(String text) {
        if (text.isEmpty()) {
            return today;
        }
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
            return day.isAfter(today) ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
