package io.zhanggui.desk.funnel;

import io.zhanggui.desk.figure.Figure;
import io.zhanggui.metrics.Note;
import java.util.List;

/**
 * One stage of the growth model AARRR.
 *
 * @param weak how many of its figures an origin calls poor or to watch
 * @param note what cannot be known here, and what to import; empty where nothing is missing
 */
public record GrowthStage(String key, String zh, String en, List<Figure> figures, int weak, List<Note> note) {}
