package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Rhythm;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Quantity.Mark;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/** Reads typed fields of an entry. A missing one is a finding only where it is asked for by {@code required…}. */
final class Fields {

    private Fields() {}

    static Set<String> names(String... names) {
        return new LinkedHashSet<>(Arrays.asList(names));
    }

    static Optional<LocalDate> day(Doc doc, String name) {
        return doc.text(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                bad(doc, name, text, "日期", "a day", "写成 2026-01-31", "write 2026-01-31");
                return Optional.empty();
            }
        });
    }

    /** {@code {from: 2026-01-01, to: 2027-01-01}}; the last day is not included. */
    static Optional<Span> span(Doc doc, String name) {
        Optional<Doc> entry = doc.entry(name, names("from", "to"));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> from = required(entry.get(), "from", day(entry.get(), "from"));
        Optional<LocalDate> to = required(entry.get(), "to", day(entry.get(), "to"));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(to.get())) {
            bad(
                    entry.get(),
                    "to",
                    to.get().toString(),
                    "晚于起日的止日",
                    "a day after the first",
                    "止日不算在内，全年写到次年 1 月 1 日",
                    "the end is not included: a year ends on January 1");
            return Optional.empty();
        }
        return Optional.of(new Span(from.get(), to.get()));
    }

    static Optional<Rhythm> rhythm(Doc doc, String name) {
        return doc.text(name).flatMap(text -> {
            Optional<Rhythm> rhythm = Rhythm.find(text);
            if (rhythm.isEmpty()) {
                bad(doc, name, text, "周期", "a period", choices(Rhythm.values()), choices(Rhythm.values()));
            }
            return rhythm;
        });
    }

    static <E extends Enum<E>> Optional<E> choice(Doc doc, String name, Class<E> type) {
        return doc.text(name).flatMap(text -> {
            for (E each : type.getEnumConstants()) {
                if (word(each).equals(text)) {
                    return Optional.of(each);
                }
            }
            String choices = choices(type.getEnumConstants());
            bad(doc, name, text, "可选的词", "one of the words", choices, choices);
            return Optional.empty();
        });
    }

    static Optional<Quantity> quantity(Doc doc, String name) {
        return doc.text(name).flatMap(text -> {
            Optional<Quantity> read = Quantity.parse(text);
            if (read.isEmpty()) {
                bad(
                        doc,
                        name,
                        text,
                        "数字",
                        "a number",
                        "写成 12000、3.5% 或 0.5pp（百分点）",
                        "write 12000, 3.5% or 0.5pp (points)");
            }
            return read;
        });
    }

    /** Yuan, not negative. */
    static Optional<BigFraction> yuan(Doc doc, String name) {
        return quantity(doc, name).flatMap(quantity -> {
            if (quantity.mark() == Mark.PLAIN && quantity.value().signum() >= 0) {
                return Optional.of(quantity.value());
            }
            bad(
                    doc,
                    name,
                    doc.text(name).orElse(""),
                    "不小于 0 的金额（元）",
                    "an amount in yuan, not negative",
                    "写成 12000",
                    "write 12000");
            return Optional.empty();
        });
    }

    /** A share with its sign of percent, not negative. */
    static Optional<BigFraction> share(Doc doc, String name) {
        return quantity(doc, name).flatMap(quantity -> {
            if (quantity.mark() == Mark.PERCENT && quantity.value().signum() >= 0) {
                return Optional.of(quantity.value());
            }
            bad(doc, name, doc.text(name).orElse(""), "百分比", "a percentage", "带上 %：写成 15%", "with its sign: 15%");
            return Optional.empty();
        });
    }

    static Optional<Integer> count(Doc doc, String name) {
        return doc.text(name).flatMap(text -> {
            if (text.matches("[0-9]{1,6}")) {
                return Optional.of(Integer.parseInt(text));
            }
            bad(doc, name, text, "整数", "a whole number", "写成 7", "write 7");
            return Optional.empty();
        });
    }

    static Optional<Boolean> yesNo(Doc doc, String name) {
        return doc.text(name).flatMap(text -> switch (text) {
            case "true", "yes", "是" -> Optional.of(true);
            case "false", "no", "否" -> Optional.of(false);
            default -> {
                bad(doc, name, text, "是或否", "yes or no", "写成 true 或 false", "write true or false");
                yield Optional.empty();
            }
        });
    }

    /** A field without which nothing can be computed. Where it was misread that has been said already. */
    static <T> Optional<T> required(Doc doc, String name, Optional<T> read) {
        if (read.isEmpty() && !doc.has(name)) {
            doc.findings()
                    .fault(
                            "1010",
                            doc.child(name),
                            doc.node(),
                            "",
                            new Words("缺少“" + name + "”", "\"" + name + "\" is missing"),
                            new Words("补上这一项再试算", "add it before anything can be computed"));
        }
        return read;
    }

    static void bad(Doc doc, String name, String found, String zh, String en, String hintZh, String hintEn) {
        doc.findings()
                .fault(
                        "1011",
                        doc.child(name),
                        doc.nodeOf(name),
                        found,
                        new Words(
                                "“" + name + "”应当是" + zh + "，写的是“" + found + "”",
                                "\"" + name + "\" should be " + en + ", found \"" + found + "\""),
                        new Words(hintZh, hintEn));
    }

    static String word(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    private static String choices(Enum<?>[] all) {
        return Arrays.stream(all).map(Fields::word).collect(Collectors.joining(" | "));
    }
}
