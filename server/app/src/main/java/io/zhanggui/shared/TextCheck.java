package io.zhanggui.shared;

/**
 * Texts as people fill them in, checked with the faults of one module.
 *
 * @param missing names the field
 * @param tooLong names the field and the most characters
 */
public record TextCheck(ErrorCode missing, ErrorCode tooLong) {

    /** Without the space round it; fails where it is empty or too long. */
    public String needed(String field, String text, int longest) {
        String plain = optional(field, text, longest);
        if (plain.isEmpty()) {
            throw new Failure(missing, field);
        }
        return plain;
    }

    /** Without the space round it; fails where it is too long. */
    public String optional(String field, String text, int longest) {
        String plain = text.strip();
        if (plain.length() > longest) {
            throw new Failure(tooLong, field, longest);
        }
        return plain;
    }
}
