package io.zhanggui.compliance.rules;

import ai.onnxruntime.OrtException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what the published sentence model makes of the labelled sentences after its second layer, which is what the
 * two layers behind it learn from; {@code src/test/python/learn_meanings.py} reads it.
 *
 * <p>For each sentence, all numbers with the high byte first: length in bytes (int), {@code batch, class, text, text as it was
 * written} in UTF-8 with tabs between, pieces (int), {@link SentenceModel#WIDTH} half-precision numbers a piece.
 */
final class SentenceStates {

    private SentenceStates() {}

    /** @param arguments the file to write, and files of further sentences, as {@code others.tsv} has them */
    public static void main(String[] arguments) throws IOException, OrtException {
        SentenceModel model = SentenceModel.open(SentenceModel.published());
        Set<String> once = new HashSet<>();
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0]))))) {
            List<LabelledText> texts = new ArrayList<>(ImpressionTraining.texts());
            for (int file = 1; file < arguments.length; file++) {
                texts.addAll(LabelledText.read(Path.of(arguments[file])));
            }
            Map<LabelledText, LabelledText> appended = Appended.to(texts);
            for (LabelledText each : texts) {
                if (once.add(each.text())) {
                    write(each, each, model, out);
                    if (appended.containsKey(each)) {
                        write(appended.get(each), each, model, out);
                    }
                }
            }
        }
    }

    private static void write(LabelledText text, LabelledText written, SentenceModel model, DataOutputStream out)
            throws IOException, OrtException {
        byte[] told = String.join("\t", List.of(text.part(), text.kind(), text.text(), written.text()))
                .getBytes(StandardCharsets.UTF_8);
        float[] states = model.statesBeforeTaught(text.text());
        out.writeInt(told.length);
        out.write(told);
        out.writeInt(states.length / SentenceModel.WIDTH);
        ByteBuffer halves = ByteBuffer.allocate(states.length * Short.BYTES);
        for (float each : states) {
            halves.putShort(Float.floatToFloat16(each));
        }
        out.write(halves.array());
    }
}
