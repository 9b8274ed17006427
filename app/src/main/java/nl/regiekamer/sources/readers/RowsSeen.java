package nl.regiekamer.sources.readers;

/**
 * Remembers which rows came by and what they held, in 32 to 64 bytes a row whatever its length.
 *
 * <p>Rows are told apart by 64-bit hashes: among ten million rows the chance that two different
 * ones are taken for the same is about three in a million.
 */
final class RowsSeen {

    /** How a row relates to those before it. */
    enum Seen {
        NEW,
        SAME,
        OTHER
    }

    private long[] keys = new long[1024];
    private long[] values = new long[1024];
    private int size;

    /** Remembers a row. */
    Seen add(String key, long value) {
        var hash = hash(key);
        hash = hash == 0 ? 1 : hash;
        if (size * 2 >= keys.length) {
            grow();
        }
        var at = slot(keys, hash);
        if (keys[at] == 0) {
            keys[at] = hash;
            values[at] = value;
            size++;
            return Seen.NEW;
        }
        return values[at] == value ? Seen.SAME : Seen.OTHER;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[keys.length];
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                var at = slot(keys, oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    private static int slot(long[] keys, long hash) {
        var at = (int) (hash >>> 33) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != hash) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    /** FNV-1a over 64 bits, stirred so that near texts do not stay near. */
    static long hash(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
