package io.zhanggui.simulator.bulk;

import java.nio.charset.Charset;

/** Pieces of text, encoded once. */
final class Words {
    private final byte[][] pieces;

    Words(Charset charset, String... texts) {
        this.pieces = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            pieces[i] = texts[i].getBytes(charset);
        }
    }

    /** Each character a piece. */
    static Words ofLetters(Charset charset, String letters) {
        return new Words(charset, letters.split(""));
    }

    byte[] pick(long hash) {
        return pieces[(int) Long.remainderUnsigned(hash, pieces.length)];
    }
}
