package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.Likenesses;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** The rules in {@code resources/compliance}. */
public final class ShippedRules {

    /** The files, in the order in which classes are shown. */
    static final List<String> FILES = List.of(
            "sources.yaml",
            "classes.yaml",
            "lists.yaml",
            "phrases.yaml",
            "absolute.yaml",
            "medical.yaml",
            "unproven.yaml",
            "brand.yaml",
            "endorsement.yaml",
            "prohibited.yaml",
            "indecent.yaml",
            "listing.yaml",
            "price.yaml",
            "urgency.yaml",
            "prize.yaml",
            "guarantee.yaml",
            "disparage.yaml",
            "faketrade.yaml",
            "offplatform.yaml",
            "review.yaml",
            "aftersales.yaml",
            "abuse.yaml",
            "promise.yaml");

    private ShippedRules() {}

    /** Reads and compiles them. */
    public static TextChecker checker() {
        return checker(warning -> LoggerFactory.getLogger(ShippedRules.class).warn(warning));
    }

    /** @param warning told once, by whichever check comes to it, where the language model cannot run on this machine */
    public static TextChecker checker(Consumer<String> warning) {
        return new TextChecker(read(), SecondReader.shipped(warning));
    }

    /** Explains what those that are learnt tell. */
    public static Likenesses likenesses() {
        return new LearntLikenesses(Impressions.shipped(), SecondReader.shippedMeanings());
    }

    static WrittenRules read() {
        List<RuleFile> files = new ArrayList<>();
        for (String name : FILES) {
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(ShippedRules.class.getResourceAsStream("/compliance/" + name), name),
                    StandardCharsets.UTF_8)) {
                files.add(new RuleFile(name, reader));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return RulebookReader.read(files);
    }
}
