package io.zhanggui.compliance.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the pieces of the labelled sentences that the sentence model learns from; {@code src/test/python/learn_meanings.py}
 * reads them. A sentence a line: {@code batch, class, text, text as it was written, numbers of its pieces} with tabs between,
 * the numbers with spaces between. A sentence is followed by itself with harmless words appended, see {@link Appended}.
 */
final class SentencePieces {

    private SentencePieces() {}

    /** @param arguments the file to write, and files of further sentences, as {@code others.tsv} has them */
    public static void main(String[] arguments) throws IOException {
        WordPieces pieces = SentenceModel.pieces();
        Set<String> once = new HashSet<>();
        List<LabelledText> texts = new ArrayList<>(ImpressionTraining.texts());
        for (int file = 1; file < arguments.length; file++) {
            texts.addAll(LabelledText.read(Path.of(arguments[file])));
        }
        Map<LabelledText, LabelledText> appended = Appended.to(texts);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[0])))) {
            for (LabelledText each : texts) {
                if (once.add(each.text())) {
                    out.println(line(each, each, pieces));
                    if (appended.containsKey(each)) {
                        out.println(line(appended.get(each), each, pieces));
                    }
                }
            }
        }
    }

    /** What is taught is what is asked: without marks between letters. */
    private static String line(LabelledText text, LabelledText written, WordPieces pieces) {
        String numbers = Arrays.stream(pieces.of(Undisguised.of(text.text())))
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
        return String.join("\t", text.part(), text.kind(), text.text(), written.text(), numbers);
    }
}
