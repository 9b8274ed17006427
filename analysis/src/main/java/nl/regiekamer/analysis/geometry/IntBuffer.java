package nl.regiekamer.analysis.geometry;

import java.util.Arrays;

/** Numbers one after the other, as many as come. */
final class IntBuffer {

    private int[] numbers;
    private int size;

    IntBuffer(int expected) {
        numbers = new int[Math.max(16, expected)];
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        numbers[size++] = number;
    }

    int get(int i) {
        return numbers[i];
    }

    void set(int i, int number) {
        numbers[i] = number;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }

    /**
     * Where the numbers that belong to each of so many owners will stand, when sorted by owner.
     *
     * @return the place of the first of each, with one more at the end
     */
    int[] firstByOwner(int owners) {
        var first = new int[owners + 1];
        for (var i = 0; i < size; i++) {
            first[numbers[i] + 1]++;
        }
        for (var i = 0; i < owners; i++) {
            first[i + 1] += first[i];
        }
        return first;
    }

    /** What belongs to the owners that are these numbers, sorted by owner, otherwise in order. */
    int[] sortedByOwner(IntBuffer belongings, int[] first) {
        var next = first.clone();
        var sorted = new int[size];
        for (var i = 0; i < size; i++) {
            sorted[next[numbers[i]]++] = belongings.numbers[i];
        }
        return sorted;
    }
}
