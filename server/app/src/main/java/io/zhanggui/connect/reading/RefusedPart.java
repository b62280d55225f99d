package io.zhanggui.connect.reading;

import io.zhanggui.shared.Failure;

/**
 * A file inside an archive that cannot be read; the others can.
 *
 * @param fileName its name in the archive
 * @param why what is wrong with it
 */
public record RefusedPart(String fileName, Failure why) {}
