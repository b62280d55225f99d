package io.zhanggui.warehouse;

import io.zhanggui.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a load before its rows are read.
 *
 * @param file the file's name as the user knows it, with the archive's name before it where it lay in one
 * @param sheet the sheet of a workbook
 * @param format key of the recognised format
 * @param formatVersion version of that format's rules; another version reads a file anew
 * @param by who loads
 */
public record NewLoad(String file, @Nullable String sheet, String format, int formatVersion, UserId by) {}
