package io.zhanggui.compliance.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Writes {@code resources/compliance/examples.tsv}: of each class some of the violations learnt from, to be shown where a
 * text is told by being like them. Chosen are those that letters know for sure, as nobody is helped by a doubtful example.
 */
final class ExampleChoice {

    private static final int MOST = 400;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 60;
    private static final double SURE = 0.8;
    private static final int SEED = 24;

    private ExampleChoice() {}

    public static void main(String[] arguments) throws IOException {
        Impressions impressions = Impressions.shipped();
        List<LabelledText> texts = new ArrayList<>(LabelledText.others());
        Collections.shuffle(texts, new Random(SEED));
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Violations that the check has learnt from, shown where a text is told by being like them; written by ExampleChoice.");
        for (String kind : impressions.kinds().subList(1, impressions.kinds().size())) {
            Set<String> chosen = new LinkedHashSet<>();
            texts.stream()
                    .filter(each -> each.kind().equals(kind))
                    .map(LabelledText::text)
                    .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
                    .filter(text -> impressions
                                    .chances(Undisguised.of(text))[
                                    impressions.kinds().indexOf(kind)]
                            >= SURE)
                    .limit(MOST)
                    .forEach(chosen::add);
            chosen.forEach(text -> lines.add(kind + "\t" + text));
        }
        Files.write(Path.of(arguments.length > 0 ? arguments[0] : "src/main/resources/compliance/examples.tsv"), lines);
    }
}
