package io.zhanggui.stats.regression;

import java.util.List;

/** Reduces all rows to one triangle. */
final class Reduction {

    private Reduction() {}

    static Triangle of(RegressionData data, Scaling scaling, boolean precise) {
        List<Triangle> parts = Chunks.map(data.rows(), (start, end) -> part(data, scaling, precise, start, end));
        Triangle whole = parts.getFirst();
        for (Triangle part : parts.subList(1, parts.size())) {
            whole.absorb(part);
        }
        return whole;
    }

    private static Triangle part(RegressionData data, Scaling scaling, boolean precise, int start, int end) {
        int width = data.parameters() + 1;
        Triangle triangle = precise ? new PreciseTriangle(width) : new PlainTriangle(width);
        Block block = new Block(width, Math.min(Chunks.BLOCK, end - start), precise);
        for (int row = start; row < end; row += Chunks.BLOCK) {
            block.load(data, scaling, row, end);
            triangle.absorb(block);
        }
        return triangle;
    }
}
