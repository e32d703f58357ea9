import { Column, ForeignKey } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { Campaign } from './campaign.entity.js';

/** A row of one campaign of a municipality. */
export abstract class OfCampaign extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => Campaign)
  campaignId: string;
}
