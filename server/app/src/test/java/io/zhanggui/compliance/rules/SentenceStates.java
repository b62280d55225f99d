package io.zhanggui.compliance.rules;

import ai.onnxruntime.OrtException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes what the published sentence model makes of the labelled sentences before its last layer, which is what the last
 * layer learns from; {@code src/test/python/learn_meanings.py} reads it.
 *
 * <p>For each sentence, all numbers with the high byte first: length in bytes (int), {@code batch, class, text} in UTF-8
 * with tabs between, pieces (int), {@link SentenceModel#WIDTH} half-precision numbers a piece.
 */
final class SentenceStates {

    private SentenceStates() {}

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException, OrtException {
        SentenceModel model = SentenceModel.open(SentenceModel.published());
        Set<String> once = new HashSet<>();
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0]))))) {
            for (LabelledText each : ImpressionTraining.texts()) {
                if (once.add(each.text())) {
                    write(each, model.statesBeforeLast(each.text()), out);
                }
            }
        }
    }

    private static void write(LabelledText text, float[] states, DataOutputStream out) throws IOException {
        byte[] told = String.join("\t", List.of(text.part(), text.kind(), text.text()))
                .getBytes(StandardCharsets.UTF_8);
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
