package io.zhanggui.compliance.shipped;

import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.rules.ShippedRules;
import io.zhanggui.compliance.shopcheck.rules.TextColumns;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens the shipped rules without Spring and without a store. */
public final class ShippedChecks {

    private ShippedChecks() {}

    /**
     * Reads and compiles the rules; takes some hundred milliseconds.
     *
     * @param warning told once where the language model cannot run on this machine
     */
    public static TextChecks open(Consumer<String> warning) {
        return ShippedRules.checker(warning);
    }

    /**
     * A column of texts.
     *
     * @param kind what they are for; null where its name does not say
     */
    public record KnownColumn(int at, @Nullable TextKind kind) {}

    /** The columns of a table that hold texts, told by their names. */
    public static List<KnownColumn> textColumns(List<String> names) {
        return TextColumns.of("", names).texts().stream()
                .map(each -> new KnownColumn(each.at(), each.kind()))
                .toList();
    }
}
