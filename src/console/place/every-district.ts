import { districtsList, districtsListQueryKey, every } from '../service/index.js';

/** The districts of this municipality or region. */
export const everyDistrict = every(districtsListQueryKey(), (options) => districtsList(options));
