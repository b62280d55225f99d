package io.zhanggui.metrics.web;

import io.zhanggui.warehouse.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The relations and columns that measures can be made of, for who writes a file. */
final class CatalogueWords {

    record Relation(String key, String zh, List<Column> columns) {}

    record Column(String key, String zh, String type) {}

    private CatalogueWords() {}

    static List<Relation> relations() {
        return Stream.of(io.zhanggui.warehouse.Relation.values())
                .map(relation -> new Relation(
                        relation.name().toLowerCase(Locale.ROOT),
                        Words.zh(relation.name()),
                        relation.columns().entrySet().stream()
                                .map(column -> new Column(
                                        column.getKey(),
                                        Words.zh(column.getKey()),
                                        column.getValue().name().toLowerCase(Locale.ROOT)))
                                .toList()))
                .toList();
    }
}
