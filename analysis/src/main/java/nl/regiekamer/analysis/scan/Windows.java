package nl.regiekamer.analysis.scan;

/** The spans of time that are looked at: each a first and a last period, both included. */
record Windows(int[] from, int[] to) {

    /** One period, no time. */
    static Windows none() {
        return new Windows(new int[] {0}, new int[] {0});
    }

    /** Those that end in the last period. */
    static Windows ending(int periods, int longest) {
        var count = Math.min(periods, longest);
        var from = new int[count];
        var to = new int[count];
        for (var d = 0; d < count; d++) {
            from[d] = periods - 1 - d;
            to[d] = periods - 1;
        }
        return new Windows(from, to);
    }

    /** Those that lie anywhere. */
    static Windows all(int periods, int longest) {
        var lengths = Math.min(periods, longest);
        var count = lengths * periods - lengths * (lengths - 1) / 2;
        var from = new int[count];
        var to = new int[count];
        var at = 0;
        for (var length = 1; length <= lengths; length++) {
            for (var first = 0; first + length <= periods; first++) {
                from[at] = first;
                to[at] = first + length - 1;
                at++;
            }
        }
        return new Windows(from, to);
    }

    int count() {
        return from.length;
    }
}
