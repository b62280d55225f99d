package io.zhanggui.settlement.orders;

import io.zhanggui.settlement.orders.OrderMeasure.Take;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which base measure is which sum over the rows of orders: data, released with the settlement rules and never changed. */
public final class OrderMeasures {

    private static final String FILE = "/orders/measures-1.yaml";

    private OrderMeasures() {}

    /** The released file: what a bundle with orders carries. */
    public static byte[] released() {
        try (InputStream file = Objects.requireNonNull(OrderMeasures.class.getResourceAsStream(FILE), FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The measures of a file by name; fails with {@link IllegalArgumentException} that says what is wrong. */
    public static Map<String, OrderMeasure> read(byte[] file) {
        Object root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(file, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        Map<String, OrderMeasure> measures = new LinkedHashMap<>();
        if (root instanceof Map<?, ?> fields && fields.get("measures") instanceof List<?> list) {
            for (Object each : list) {
                OrderMeasure measure = measure(each);
                measures.put(measure.name(), measure);
            }
        }
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("no measures");
        }
        return measures;
    }

    private static OrderMeasure measure(Object each) {
        if (!(each instanceof Map<?, ?> fields)) {
            throw new IllegalArgumentException(String.valueOf(each));
        }
        Take take = Take.valueOf(text(fields, "take").toUpperCase(Locale.ROOT));
        return new OrderMeasure(
                text(fields, "measure"),
                text(fields, "rows"),
                text(fields, "day"),
                take,
                take == Take.COUNT ? "" : text(fields, "of"));
    }

    private static String text(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name);
    }
}
