# Times scipy on the input of SpaceSpeed: python3 space.py density FILE. Prints the name
# and, after a comma, the seconds that the work itself took, without reading the file.
import sys
import time

import numpy
import scipy
from scipy.ndimage import gaussian_filter

points = numpy.loadtxt(sys.argv[2], delimiter=",", skiprows=1)
begin = time.perf_counter()
counts, _, _ = numpy.histogram2d(points[:, 1], points[:, 0], bins=512, range=[[0, 25600]] * 2)
gaussian_filter(counts, 6, mode="constant")
print(f"scipy {scipy.__version__} gaussian_filter of counts,{time.perf_counter() - begin}")
