package io.zhanggui.cli.stats;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options whose words have dashes: {@code time-decay} for {@code TIME_DECAY}. */
abstract class DashedEnums<T extends Enum<T>> implements ITypeConverter<T> {

    private final T[] values;

    DashedEnums(T[] values) {
        this.values = values;
    }

    @Override
    public T convert(String word) {
        return Arrays.stream(values)
                .filter(value -> dashed(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(word + " : "
                        + Arrays.stream(values).map(DashedEnums::dashed).collect(Collectors.joining(", "))));
    }

    static String dashed(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Ways to part a change. */
    static final class ForDecomposition extends DashedEnums<DecomposeChangeCommand.Method> {
        ForDecomposition() {
            super(DecomposeChangeCommand.Method.values());
        }
    }

    /** Ways to credit channels. */
    static final class ForAttribution extends DashedEnums<AttributeCommand.Method> {
        ForAttribution() {
            super(AttributeCommand.Method.values());
        }
    }

    /** Forms of demand. */
    static final class ForDemand extends DashedEnums<DemandOptions.Form> {
        ForDemand() {
            super(DemandOptions.Form.values());
        }
    }
}
